'use client'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { selectionsTitle } from '@/lib/core/sources/selection-name.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { ContainersMenu } from './containers-menu.tsx'
import { SelectionChips } from './selection-chips.tsx'

/** Whose logs these are, and which containers of them. */
export function ManyHead({
  source,
  pods,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly pods: readonly Pod[]
  readonly change: ChangeView
}) {
  return (
    <section
      aria-label="Whose log this is"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-2 py-1"
    >
      <h1 className="sr-only">Log of {selectionsTitle(source)}</h1>
      <SelectionChips source={source} change={change} />
      <ContainersMenu source={source} pods={pods} change={change} />
    </section>
  )
}
