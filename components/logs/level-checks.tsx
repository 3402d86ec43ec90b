import { type Level, levels } from '@/lib/core/logs/level.ts'
import { MenuCheck } from '../ui/menu.tsx'
import { toggleLevel } from './toggle-level.ts'

/** Which levels are shown, as choices of a menu. None chosen means all. */
export function LevelChecks({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Level[]
  readonly onChange: (levels: readonly Level[]) => void
}) {
  return levels.map((level) => (
    <MenuCheck key={level} checked={chosen.includes(level)} onChange={() => onChange(toggleLevel(chosen, level))}>
      Only {level}
    </MenuCheck>
  ))
}
