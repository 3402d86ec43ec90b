import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { classNames } from '../ui/class-names.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { patternFlags } from './pattern-flags.ts'

/** The switches inside the find field: how the text is looked for. Where it is narrow only those that are on; the menu has all. */
export function FindFlags({
  pattern,
  onChange,
}: {
  readonly pattern: TextPattern
  readonly onChange: (pattern: TextPattern) => void
}) {
  return (
    <span className="-mr-1 flex shrink-0 items-center gap-px">
      {patternFlags.map(({ flag, label, sign, keys }) => (
        <Tooltip key={flag} label={label} keys={keys}>
          <button
            type="button"
            aria-pressed={pattern[flag]}
            onClick={() => onChange({ ...pattern, [flag]: !pattern[flag] })}
            className={classNames(
              'inline-flex h-5 w-5.5 items-center justify-center rounded-sm font-mono text-xs text-faint hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:text-accent max-wide:not-aria-pressed:hidden touch:h-9 touch:w-8',
              flag === 'wholeWord' && 'underline underline-offset-2',
            )}
          >
            <span className="sr-only">{label}</span>
            <span aria-hidden>{sign}</span>
          </button>
        </Tooltip>
      ))}
    </span>
  )
}
