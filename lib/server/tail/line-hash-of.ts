import { lineHash } from '@/lib/core/wire/line-digest.ts'
import type { LineHash } from './line-mark.ts'
import type { Tail } from './tail.ts'

/**
 * How a reader tells lines of one time apart. What is read once, from its beginning to its end, comes again in the same order, which
 * is enough; it would cost a fifth of the reading to look at every byte. A point that goes over the wire, or an upstream that is
 * shared, needs more.
 */
export function lineHashOf({ source, request }: Pick<Tail, 'source' | 'request'>): LineHash {
  const once = !request.follow && !source.previous && source.resume === null && source.before === undefined
  return once ? () => 0 : lineHash
}
