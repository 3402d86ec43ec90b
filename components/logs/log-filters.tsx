import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { FilterChip } from './filter-chip.tsx'
import { liveRange } from './live-range.ts'
import { TextFilters } from './text-filters.tsx'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'

/** What of the log is left out, in a row of its own below the tools; not there while nothing is. */
export function LogFilters({
  session,
  view,
  change,
  pinned,
  onEdit,
}: {
  readonly session: LogSession
  readonly view: LogView
  readonly change: ChangeView
  /** The range of time that the link pins, in words; null: none. */
  readonly pinned: string | null
  readonly onEdit: (pattern: TextPattern) => void
}) {
  const problem = useLogState(session, ({ filterProblem }) => filterProblem)
  const filters = view.id.length + view.exclude.length + view.level.length
  if (filters === 0 && pinned === null && problem === null) return null
  return (
    <fieldset
      aria-label="Filters"
      className="flex max-h-17 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 overflow-y-auto border-b border-line px-3 py-1 max-wide:flex-nowrap max-wide:overflow-x-auto"
    >
      {pinned === null ? null : (
        <FilterChip
          label="Leave this range of time and go live"
          onRemove={() => change(liveRange(view), { leave: true })}
        >
          {pinned}
        </FilterChip>
      )}
      <TextFilters {...{ view, change, problem, onEdit }} />
    </fieldset>
  )
}
