import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { LineMasker } from '@/lib/core/redaction/create-masker.ts'

const space = 0x20

/**
 * Masks what the container wrote. `cut`: the line was longer than the bound; a byte more than the bound says so to the reader,
 * whether its masks have made it shorter or longer.
 */
export function maskLine(line: ParsedLine, cut: boolean, lines: LineMasker): ParsedLine {
  const message = lines.mask(line.message, cut)
  return message === line.message ? line : { stamp: line.stamp, message: fitting(message, cut) }
}

function fitting(message: Uint8Array, cut: boolean): Uint8Array {
  if (message.length > lineBytesMax) return message.subarray(0, lineBytesMax + 1)
  if (!cut) return message
  const padded = new Uint8Array(lineBytesMax + 1).fill(space)
  padded.set(message)
  return padded
}
