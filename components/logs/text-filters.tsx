import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { ContextLinesMenu } from './context-lines-menu.tsx'
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
  return (
    <>
      {view.id.map((value) => {
        const pattern = decodePattern(value)
        const others = view.id.filter((other) => other !== value)
        return (
          <FilterChip
            key={value}
            label={others.length === 0 ? 'Show all lines again' : `Show lines without ${pattern.text} again`}
            onRemove={() => change({ id: others }, { push: true })}
            edit={editing(pattern, { id: others })}
          >
            only <PatternText pattern={pattern} />
          </FilterChip>
        )
      })}
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
      {view.id.length + view.exclude.length + view.level.length === 0 ? null : (
        <ContextLinesMenu lines={view.contextLines} onChange={(contextLines) => change({ contextLines })} />
      )}
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
