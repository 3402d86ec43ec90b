'use client'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { FilterChip } from '../logs/filter-chip.tsx'
import type { ChangeView } from '../logs/use-log-view.ts'
import { AddSource } from './add-source.tsx'

/** Whose logs these are: each can be taken away, and more can be added. */
export function SelectionChips({
  source,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly change: ChangeView
}) {
  if (source.length === 0) return null
  return (
    <section
      aria-label="Sources"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1"
    >
      <h1 className="sr-only">Log of many containers</h1>
      {source.map((selection) => {
        const name = writeSelection(selection)
        return (
          <FilterChip
            key={name}
            label={`Take ${name} away`}
            onRemove={() =>
              change({ source: source.filter((other) => other !== selection) }, { push: true, leave: true })
            }
          >
            <span className="font-mono">{name}</span>
          </FilterChip>
        )
      })}
      <AddSource source={source} change={change} />
    </section>
  )
}
