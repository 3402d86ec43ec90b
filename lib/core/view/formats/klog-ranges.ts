import type { TextRange } from '../text/text-range.ts'
import { klogLine } from './klog-line.ts'
import { pairRanges } from './logfmt-ranges.ts'

/** What is what in a klog line: the header steps back, as its level and time have columns. Null where it is no klog. */
export function klogRanges(text: string): readonly TextRange[] | null {
  const line = klogLine(text)
  if (line === null) return null
  return [
    { start: 0, end: line.messageStart, kind: 'muted' },
    { start: line.messageStart, end: line.messageEnd, kind: 'text' },
    ...line.pairs.flatMap((pair) => pairRanges(text, pair)),
  ]
}
