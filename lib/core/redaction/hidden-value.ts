import { maskEnd } from './mask-text.ts'

const decoder = new TextDecoder()

const words = 'redacted|filtered|masked|hidden|removed|sanitized|secret|omitted|elided|scrubbed|private|not shown'
const marks = new RegExp(
  `^(?:\\*+|x{3,}|•+|\\.{3,}|-+|_+|\\*{2,}[\\w.-]{0,4}|(?:redacted|filtered|masked)|[[(<{]+(?:${words})[\\])>}]+)$`,
  'i',
)

/**
 * True where a value shows nothing any more: it begins with a mask of ours, or is or what others put in the place of a secret (`***`, `xxxxx`, `[REDACTED]`, `<hidden>`).
 * A few last characters may still stand there, as on a receipt.
 */
export function isHiddenAlready(line: Uint8Array, start: number, end: number): boolean {
  if (maskEnd(line, start) !== -1) return true
  const length = end - start
  if (length > 64) return false
  return marks.test(decoder.decode(line.subarray(start, end)))
}
