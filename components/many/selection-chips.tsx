'use client'
import { X } from 'lucide-react'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import { selectionName } from '@/lib/core/sources/selection-name.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { shortKind } from '../pods/short-kind.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { AddSource } from './add-source.tsx'

/** Whose logs these are: each can be taken away, and more can be added. */
export function SelectionChips({
  source,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly change: ChangeView
}) {
  const oneNamespace = new Set(source.map(({ namespace }) => namespace)).size === 1
  return (
    <ul aria-label="Sources" className="contents">
      {source.map((selection, at) => (
        <li key={writeSelection(selection)} className="flex max-w-full min-w-0">
          <SelectionChip
            selection={selection}
            oneNamespace={oneNamespace}
            onRemove={() => change({ source: source.toSpliced(at, 1) }, { push: true, leave: true })}
          />
        </li>
      ))}
      <li>
        <AddSource source={source} change={change} />
      </li>
    </ul>
  )
}

function SelectionChip({
  selection,
  oneNamespace,
  onRemove,
}: {
  readonly selection: StreamSelection
  readonly oneNamespace: boolean
  readonly onRemove: () => void
}) {
  const { namespace, of, containers } = selection
  const { kind, name } = selectionName(selection)
  const label = `Take ${writeSelection(selection)} away`
  return (
    <span
      title={`${kind} ${name} in ${namespace}`}
      className="inline-flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-md bg-hover pl-2 text-sm touch:h-10"
    >
      {oneNamespace || of.type === 'namespace' ? null : <span className="text-faint">{namespace} /</span>}
      <span className="truncate font-medium">{name}</span>
      <span className="shrink-0 text-xs text-faint">
        <span aria-hidden>{of.type === 'workload' ? shortKind(kind) : kind.toLowerCase()}</span>
        <span className="sr-only">{kind}</span>
      </span>
      {containers.length === 0 ? null : <span className="truncate text-soft">{containers.join(', ')}</span>}
      <Tooltip label={label}>
        <button
          type="button"
          aria-label={label}
          onClick={onRemove}
          className="flex h-full w-6 shrink-0 items-center justify-center rounded-md text-faint hover:text-ink touch:w-9"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </Tooltip>
    </span>
  )
}
