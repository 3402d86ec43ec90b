import { type LogfmtPair, logfmtPairs } from './logfmt-pairs.ts'

const header = /^[DIWEF]\d{4} \d\d:\d\d:\d\d(?:\.\d+)?\s+\d+ ([^\s\]:]+:\d+)\] /

/** The parts of a line of klog or glog. `messageStart` is behind the header. */
export type KlogLine = {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly messageStart: number
  readonly messageEnd: number
  /** Of a structured line: `"Message" key="value"`. */
  readonly pairs: readonly LogfmtPair[]
}

/**
 * Takes a klog line apart.
 *
 * Shape:  'E0102 15:04:05.678901       1 reflector.go:138] "Failed" err="closed"'; null where the line is another
 * Source: https://github.com/kubernetes/klog/blob/v2.130.1/internal/buffer/buffer.go, …/internal/serialize/keyvalues.go
 */
export function klogLine(text: string): KlogLine | null {
  const match = header.exec(text)
  if (match === null) return null
  const [whole, source = ''] = match
  const sourceEnd = whole.length - 2
  const parts = { sourceStart: sourceEnd - source.length, sourceEnd, messageStart: whole.length }
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(whole.length))?.[0] ?? ''
  const messageEnd = whole.length + quoted.length
  const pairs = quoted === '' ? null : logfmtPairs(text, messageEnd + 1)
  if (pairs === null) return { ...parts, messageEnd: text.length, pairs: [] }
  return { ...parts, messageEnd, pairs }
}
