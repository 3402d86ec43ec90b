import type { Level } from '@/lib/core/logs/level.ts'
import { levelSigns } from './level-signs.ts'

/** The level of a row as a sign; as wide where there is none. */
export function LevelMark({ level }: { readonly level: Level | null }) {
  if (level === null) return <span className="log-level" />
  return (
    <span className="log-level" role="img" aria-label={level}>
      {levelSigns[level]}
    </span>
  )
}
