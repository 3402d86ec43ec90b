import { levelNumber } from '@/lib/core/logs/level.ts'
import { levelNumbers, type TimeCounts } from '@/lib/core/store/count-by-time.ts'

/** What the bars are told apart by, from the bottom up: what went wrong stands on the line, where it can be compared. */
export const tones = ['fatal', 'error', 'warn', 'quiet'] as const
export type Tone = (typeof tones)[number]

/** Lines of one step of time. */
export type StepLines = Readonly<Record<Tone, number>> & { readonly all: number }

/** One line among thousands is still seen. Units: CSS pixels */
const barPxMin = 2

/** Counts the lines of a step by what they are told apart by. */
export function linesOfStep({ counts }: TimeCounts, step: number): StepLines {
  const of = (level: 'fatal' | 'error' | 'warn') => counts[step * levelNumbers + levelNumber(level)] ?? 0
  const [fatal, error, warn] = [of('fatal'), of('error'), of('warn')]
  let all = 0
  for (let level = 0; level < levelNumbers; level++) all += counts[step * levelNumbers + level] ?? 0
  return { fatal, error, warn, quiet: all - fatal - error - warn, all }
}

/**
 * Draws the bars: one path for each tone, of all its parts.
 *
 * Shape: an SVG path in a box of `widthPx` by `heightPx`; empty where there is nothing of a tone
 */
export function histogramBars(counts: TimeCounts, widthPx: number, heightPx: number): Readonly<Record<Tone, string>> {
  const paths: Record<Tone, string[]> = { fatal: [], error: [], warn: [], quiet: [] }
  const steps = Array.from({ length: counts.count }, (_, step) => linesOfStep(counts, step))
  const most = Math.max(1, ...steps.map(({ all }) => all))
  const stepPx = widthPx / counts.count
  const barPx = Math.max(1, stepPx - (stepPx >= 3 ? 1 : 0))
  for (const [step, lines] of steps.entries()) {
    let topPx = heightPx
    for (const tone of tones) {
      if (lines[tone] === 0) continue
      const px = Math.min(topPx, Math.max(barPxMin, (lines[tone] / most) * heightPx))
      topPx -= px
      paths[tone].push(`M${round(step * stepPx)} ${round(topPx)}h${round(barPx)}v${round(px)}h${round(-barPx)}z`)
    }
  }
  const join = (tone: Tone) => paths[tone].join('')
  return { fatal: join('fatal'), error: join('error'), warn: join('warn'), quiet: join('quiet') }
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
