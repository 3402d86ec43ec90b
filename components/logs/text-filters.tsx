import type { LogView } from '@/lib/core/links/log-view.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { ContextLinesMenu } from './context-lines-menu.tsx'
import { FilterChip } from './filter-chip.tsx'
import { patternFlags } from './pattern-flags.ts'
import type { ChangeView } from './use-log-view.ts'

/** The texts that lines must have, or must not. Each goes back into the find field by a click, or is taken off. */
export function TextFilters({
  view,
  change,
  problem,
  onEdit,
}: {
  readonly view: LogView
  readonly change: ChangeView
  /** Why the filter has not taken effect; null: it has. */
  readonly problem: string | null
  readonly onEdit: (pattern: TextPattern) => void
}) {
  const chips = [
    ...view.id.map((value) => ({
      ...{ value, words: 'only' },
      label: (text: string) => (view.id.length === 1 ? 'Show all lines again' : `Show lines without ${text} again`),
      off: { id: view.id.filter((other) => other !== value) },
    })),
    ...view.exclude.map((value) => ({
      ...{ value, words: 'without' },
      label: (text: string) => `Show lines with ${text} again`,
      off: { exclude: view.exclude.filter((other) => other !== value) },
    })),
  ]
  return (
    <>
      {chips.map(({ value, words, label, off }) => {
        const pattern = decodePattern(value)
        return (
          <FilterChip
            key={`${words} ${value}`}
            label={label(pattern.text)}
            onRemove={() => change(off, { push: true })}
            edit={{
              label: `Edit ${pattern.text}`,
              onEdit: () => {
                change(off, { push: true })
                onEdit(pattern)
              },
            }}
          >
            {words} <PatternText pattern={pattern} />
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
