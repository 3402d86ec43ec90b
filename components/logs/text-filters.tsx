import type { LogView } from '@/lib/core/links/log-view.ts'
import { FilterChip } from './filter-chip.tsx'
import type { ChangeView } from './use-log-view.ts'

/** The texts that lines must have, or must not. Each goes back into the find field by a click, or is taken off. */
export function TextFilters({
  view,
  change,
  onEdit,
}: {
  readonly view: LogView
  readonly change: ChangeView
  readonly onEdit: (text: string) => void
}) {
  const without = (text: string) => view.exclude.filter((other) => other !== text)
  const editing = (text: string, off: Partial<LogView>) => ({
    label: `Edit ${text}`,
    onEdit: () => {
      change(off, { push: true })
      onEdit(text)
    },
  })
  return (
    <>
      {view.id === '' ? null : (
        <FilterChip
          label="Show all lines again"
          onRemove={() => change({ id: '' }, { push: true })}
          edit={editing(view.id, { id: '' })}
        >
          only <span className="font-mono">{view.id}</span>
        </FilterChip>
      )}
      {view.exclude.map((text) => (
        <FilterChip
          key={text}
          label={`Show lines with ${text} again`}
          onRemove={() => change({ exclude: without(text) }, { push: true })}
          edit={editing(text, { exclude: without(text) })}
        >
          without <span className="font-mono">{text}</span>
        </FilterChip>
      ))}
    </>
  )
}
