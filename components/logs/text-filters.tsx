import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { FilterChip } from './filter-chip.tsx'
import { patternFlags } from './pattern-flags.ts'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'

/** The texts that lines must have, or must not. Each goes back into the find field by a click, or is taken off. */
export function TextFilters({
  session,
  view,
  change,
  onEdit,
}: {
  readonly session: LogSession
  readonly view: LogView
  readonly change: ChangeView
  readonly onEdit: (pattern: TextPattern) => void
}) {
  const without = (value: string) => view.exclude.filter((other) => other !== value)
  const editing = (pattern: TextPattern, off: Partial<LogView>) => ({
    label: `Edit ${pattern.text}`,
    onEdit: () => {
      change(off, { push: true })
      onEdit(pattern)
    },
  })
  const problem = useLogState(session, ({ filterProblem }) => filterProblem)
  const kept = decodePattern(view.id)
  return (
    <>
      {view.id === '' ? null : (
        <FilterChip
          label="Show all lines again"
          onRemove={() => change({ id: '' }, { push: true })}
          edit={editing(kept, { id: '' })}
        >
          only <PatternText pattern={kept} />
        </FilterChip>
      )}
      {view.exclude.map((value) => {
        const pattern = decodePattern(value)
        return (
          <FilterChip
            key={value}
            label={`Show lines with ${pattern.text} again`}
            onRemove={() => change({ exclude: without(value) }, { push: true })}
            edit={editing(pattern, { exclude: without(value) })}
          >
            without <PatternText pattern={pattern} />
          </FilterChip>
        )
      })}
      {problem === null ? null : (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
    </>
  )
}

/** A pattern and the signs of how it is looked for. */
function PatternText({ pattern }: { readonly pattern: TextPattern }) {
  return (
    <>
      {patternFlags.map(({ flag, sign }) =>
        pattern[flag] ? (
          <span key={flag} className="pr-1 font-mono text-xs text-faint">
            {sign}
          </span>
        ) : null,
      )}
      <span className="font-mono">{pattern.text}</span>
    </>
  )
}
