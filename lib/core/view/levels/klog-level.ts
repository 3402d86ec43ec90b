import { isDigit } from './ascii.ts'
import { levelLetter } from './level-words.ts'

/**
 * The level of a line with the header of klog and glog: a letter, month and day, time.
 *
 * Shape:  "E0102 15:04:05.678901       1 reflector.go:138] Failed to watch" → 5; 0 where the header is another
 * Source: https://github.com/kubernetes/klog/blob/v2.130.1/internal/buffer/buffer.go (FormatHeader)
 */
export function klogLevel(bytes: Uint8Array, start: number, end: number): number {
  const level = levelLetter(bytes[start] ?? 0)
  if (level === 0 || end - start < 14) return 0
  for (let index = 1; index <= 4; index++) if (!isDigit(bytes[start + index] ?? 0)) return 0
  const spaced = bytes[start + 5] === 0x20 && isDigit(bytes[start + 6] ?? 0)
  return spaced && bytes[start + 8] === 0x3a && bytes[start + 11] === 0x3a ? level : 0
}
