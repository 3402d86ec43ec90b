import { type Level, levels } from '@/lib/core/logs/level.ts'

/** The levels with one more, or without it where it was among them; least first. */
export function toggleLevel(chosen: readonly Level[], level: Level): readonly Level[] {
  return levels.filter((other) => (other === level) !== chosen.includes(other))
}
