import { type Level, levels } from '@/lib/core/logs/level.ts'
import { classNames } from '../ui/class-names.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { levelInk } from './level-ink.ts'
import { levelSigns } from './level-signs.ts'
import { toggleLevel } from './toggle-level.ts'

/** Which levels are shown. None pressed means all; lines without a level are always shown. */
export function LevelChips({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Level[]
  readonly onChange: (levels: readonly Level[]) => void
}) {
  return (
    <fieldset className="flex items-center gap-px" aria-label="Levels shown">
      {levels.map((level) => {
        const pressed = chosen.includes(level)
        return (
          <Tooltip key={level} label={pressed ? `Stop showing only ${level}` : `Show only ${level}`}>
            <button
              type="button"
              aria-label={level}
              aria-pressed={pressed}
              onClick={() => onChange(toggleLevel(chosen, level))}
              className={classNames(
                'inline-flex h-6 w-5 items-center justify-center rounded-sm font-mono text-sm font-semibold hover:bg-hover aria-pressed:bg-selected touch:h-10 touch:w-9',
                levelInk[level],
              )}
            >
              {levelSigns[level]}
            </button>
          </Tooltip>
        )
      })}
    </fieldset>
  )
}
