/** Length of a numbered line with its line feed. Units: bytes */
export const canaryLineBytes = 100

/** What a writer has written: a numbered line, or its last word, which says how many there were. */
export type CanaryWord =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'end'; readonly lines: number }

/** A numbered line. Shape: "canary 000000042 ......\n", always of the same length */
export function canaryLine(number: number): string {
  return `${`canary ${padded(number)} `.padEnd(canaryLineBytes - 1, '.')}\n`
}

/** The last word of a writer. Shape: "canary end 000000042\n" after 42 lines */
export function canaryEnd(lines: number): string {
  return `canary end ${padded(lines)}\n`
}

/**
 * Reads what a writer wrote, without its line feed. Null: it never wrote such a line.
 * Every byte counts: a line that was cut, or that two were joined in, is none.
 */
export function readCanaryLine(message: string): CanaryWord | null {
  const end = /^canary end (\d{9})$/.exec(message)?.[1]
  if (end !== undefined) return { type: 'end', lines: Number(end) }
  const number = Number(/^canary (\d{9}) /.exec(message)?.[1])
  return `${message}\n` === canaryLine(number) ? { type: 'number', number } : null
}

function padded(number: number): string {
  return String(number).padStart(9, '0')
}
