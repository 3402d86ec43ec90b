import { type Level, levelNumber, levels } from '@/lib/core/logs/level.ts'
import { levelNumbers, type TimeCounts } from '@/lib/core/store/count-by-time.ts'

/** How many lines there are of a level. */
export type LevelLines = { readonly level: Level; readonly lines: number }

/** Counts the lines of each level over all steps of time, the worst first; levels without lines only where they are chosen. */
export function linesByLevel({ counts, count }: TimeCounts, chosen: readonly Level[]): readonly LevelLines[] {
  return levels
    .map((level) => {
      let lines = 0
      for (let step = 0; step < count; step++) lines += counts[step * levelNumbers + levelNumber(level)] ?? 0
      return { level, lines }
    })
    .filter(({ level, lines }) => lines > 0 || chosen.includes(level))
    .toReversed()
}
