/** A log of 10 MiB, just below the size at which the kubelet would rotate it, whose every line says its number. */
export const bigLog = {
  namespace: 'podlogs-bench',
  pod: 'big-log',
  container: 'app',
  lines: 54_000,
} as const

/** What a numbered line begins with. Shape: "line 000042 " */
export function numberOfLine(line: number): string {
  return `line ${String(line).padStart(6, '0')} `
}

/** The line as it is written: 150 bytes that look like a service's. */
export function lineText(line: number): string {
  const level = line % 100 === 0 ? 'ERROR' : 'INFO'
  const text = `${numberOfLine(line)}${level} request handled method=GET path=/cart/${line % 977} status=200 user=u${line % 4099}`
  return text.padEnd(150, '.')
}

/** The same as a script for the container's shell, which then stays. */
export const writerScript = [
  `awk 'BEGIN { for (i = 0; i < ${bigLog.lines}; i++) {`,
  '  level = i % 100 == 0 ? "ERROR" : "INFO"',
  '  text = sprintf("line %06d %s request handled method=GET path=/cart/%d status=200 user=u%d", i, level, i % 977, i % 4099)',
  '  while (length(text) < 150) text = text "."',
  '  print text',
  `} }'`,
  'exec sleep 1000000',
].join('\n')
