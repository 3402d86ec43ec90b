import type { Measure } from './measure.ts'

/** Writes measures for a machine: one JSON object a line. */
export function reportJson(measures: readonly Measure[]): string {
  return measures.map((measure) => JSON.stringify(measure)).join('\n')
}

/** Writes measures for a person: a table that may be pasted into docs/benchmarks.md. */
export function reportTable(measures: readonly Measure[]): string {
  const rows = measures.map(({ measure, value, unit, reference, ratio, bar, holds }) => [
    measure,
    `${value} ${unit}`,
    reference === null ? '–' : `${reference} ${unit}`,
    ratio === null ? '–' : `${ratio} ×`,
    bar === null ? '–' : `≤ ${bar} ${unit}`,
    holds === null ? '–' : holds ? 'yes' : 'NO',
  ])
  const head = ['measure', 'value', 'reference', 'ratio', 'bar', 'holds']
  const widths = head.map((title, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? title.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
