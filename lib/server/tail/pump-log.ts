import { stuckReadMsMax } from '@/lib/core/logs/limits.ts'
import type { LineMasker } from '@/lib/core/redaction/create-masker.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import type { LineBuffer } from './flush-buffer.ts'
import type { Giving, LineGiver } from './line-giver.ts'
import type { LineHash } from './line-mark.ts'
import { receiveLines } from './receive-lines.ts'

/** What one read of what there is goes through. */
export type Pump = {
  readonly bytes: ByteStream
  /** What the lines are masked with, in their order. */
  readonly lines: LineMasker
  readonly hash: LineHash
  readonly giver: LineGiver
  readonly buffer: Pick<LineBuffer, 'room'>
  /** Tells whether a doubtful line is to be given. */
  readonly settleDoubt: () => Promise<boolean>
  /** The end of the bytes is the end of the log: a last line without a line feed is whole. */
  readonly over: boolean
}

/**
 * Why a read ended. `lines`: new ones given on. `message`: the kubelet's words.
 * doubtful: what is there is of another run. missed: what was wanted lies further back. stuck: the reader took nothing for a while; the rest is to be read when it does.
 */
export type PumpEnd =
  | { readonly type: 'end' | 'until' | 'missed'; readonly lines: number }
  | { readonly type: 'stuck'; readonly lines: number }
  | { readonly type: 'doubtful'; readonly lines: number }
  | { readonly type: 'kubelet-error'; readonly lines: number; readonly message: string }

/**
 * Gives the lines of a read to the reader, no faster than the reader takes them. A reader that has stopped does not hold the
 * kubelet's connection.
 *
 * Errors: a Problem, where the connection is cut
 */
export async function pumpLog({ bytes, lines, hash, giver, buffer, settleDoubt, over }: Pump): Promise<PumpEnd> {
  const before = giver.lines()
  let giving: Giving = 'given'
  try {
    const end = await receiveLines(bytes, over, lines, {
      take(line) {
        giving = giver.give(line, hash(line.message), null)
        return giving === 'given'
      },
      again: async () => giving === 'doubtful' && (await settleDoubt()),
      rest: () => buffer.room(stuckReadMsMax),
    })
    giver.settle()
    const given = giver.lines() - before
    if (end.type === 'stopped') return { type: giving === 'given' ? 'stuck' : giving, lines: given }
    return { ...end, lines: given }
  } finally {
    giver.settle()
  }
}
