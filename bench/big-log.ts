import { randomBytes } from 'node:crypto'

/** A log of 10 MiB, just below the size at which the kubelet would rotate it, whose every line says its number. */
export const bigLog = {
  // Its own for each run: two at a time must not take each other's away.
  namespace: `bench-${randomBytes(4).toString('hex')}`,
  pod: 'big-log',
  container: 'app',
  lines: 54_000,
} as const

/** What a numbered line begins with. Shape: "line 000042 " */
export function numberOfLine(line: number): string {
  return `line ${String(line).padStart(6, '0')} `
}

/** Writes the log in the container's shell, lines of 150 bytes that look like a service's, and stays. */
export const writerScript = [
  `awk 'BEGIN { for (i = 0; i < ${bigLog.lines}; i++) {`,
  '  level = i % 100 == 0 ? "ERROR" : "INFO"',
  '  text = sprintf("line %06d %s request handled method=GET path=/cart/%d status=200 user=u%d", i, level, i % 977, i % 4099)',
  '  while (length(text) < 150) text = text "."',
  '  print text',
  `} }'`,
  'exec sleep 1000000',
].join('\n')
