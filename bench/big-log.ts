import { randomBytes } from 'node:crypto'

/** A log whose every line says its number, and who writes it. */
export type BigLog = {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly lines: number
  /** Writes it in the container's shell, lines of 150 bytes that look like a service's, and stays. */
  readonly script: string
}

/** What a numbered line begins with. Shape: "line 0000042 " */
export function numberOfLine(line: number): string {
  return `line ${String(line).padStart(7, '0')} `
}

/** Describes a log of so many lines. `perSecond`: how fast it grows, or less; null: all of it at once. */
export function createBigLog(lines: number, perSecond: number | null): BigLog {
  return {
    // Its own for each run: two at a time must not take each other's away.
    namespace: `bench-${randomBytes(4).toString('hex')}`,
    pod: 'big-log',
    container: 'app',
    lines,
    script: [
      `awk 'BEGIN { for (i = 0; i < ${lines}; i++) {`,
      ...(perSecond === null ? [] : [`  if (i > 0 && i % ${perSecond} == 0) { fflush(); system("sleep 1") }`]),
      '  level = i % 100 == 0 ? "ERROR" : "INFO"',
      '  text = sprintf("line %07d %s request handled method=GET path=/cart/%d status=200 user=u%d", i, level, i % 977, i % 4099)',
      '  print substr(text "..........................................................................................", 1, 150)',
      `} }'`,
      'exec sleep 1000000',
    ].join('\n'),
  }
}
