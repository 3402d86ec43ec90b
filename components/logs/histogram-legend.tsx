import type { Level } from '@/lib/core/logs/level.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { levelInk } from './level-ink.ts'
import { levelSigns } from './level-signs.ts'
import type { LevelLines } from './lines-by-level.ts'
import { toggleLevel } from './toggle-level.ts'

/** How many lines there are of each level; each is a way to have those alone. */
export function HistogramLegend({
  lines: shown,
  chosen,
  onChange,
}: {
  readonly lines: readonly LevelLines[]
  readonly chosen: readonly Level[]
  readonly onChange: (levels: readonly Level[]) => void
}) {
  return (
    <fieldset aria-label="Lines by level" className="flex min-w-0 items-center gap-1">
      {shown.map(({ level, lines }) => {
        const pressed = chosen.includes(level)
        return (
          <Tooltip key={level} label={pressed ? `Stop showing only ${level}` : `Show only ${level}`} side="top">
            <button
              type="button"
              aria-pressed={pressed}
              onClick={() => onChange(toggleLevel(chosen, level))}
              className="inline-flex h-4 items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink max-wide:nth-[n+4]:hidden"
            >
              <span aria-hidden className={`font-mono font-semibold ${levelInk[level]}`}>
                {levelSigns[level]}
              </span>
              <span className="sr-only">{`${level}: `}</span>
              {formatCount(lines)}
              <span className="sr-only">{lines === 1 ? ' line' : ' lines'}</span>
            </button>
          </Tooltip>
        )
      })}
    </fieldset>
  )
}
