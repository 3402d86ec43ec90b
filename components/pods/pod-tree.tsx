'use client'
import { Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useShortcut } from '@/lib/client/shortcuts/use-shortcuts.ts'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import { useRetryWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import { inSteadyOrder, orderOf, type SteadyOrder } from '@/lib/core/pods/steady-order.ts'
import { type Folding, treeRows } from '@/lib/core/pods/tree-rows.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AttentionLink } from './attention-link.tsx'
import { EverythingLink } from './everything-link.tsx'
import { everythingKey } from './selected-row.ts'
import { useSurvey } from './survey-context.tsx'
import { TreeList } from './tree-list.tsx'
import { TreeRowsSkeleton } from './tree-skeleton.tsx'

/** The workloads, pods and containers of a namespace, with a filter over their names. `selected` as `selectedRow` gives it. */
export function PodTree({ selected }: { readonly selected: string | null }) {
  const survey = useSurvey()
  const retry = useRetryWatch(survey.namespace)
  const field = useRef<HTMLInputElement>(null)
  const [filter, setFilter] = useState('')
  const [folding, setFolding] = useState<Folding>(new Map())
  const fold = useCallback((id: string, expanded: boolean) => {
    setFolding((before) => new Map(before).set(id, expanded))
  }, [])
  const applied = useDeferredValue(filter)
  // Trouble moves to the front, but not while somebody may be about to click.
  const [held, setHeld] = useState<SteadyOrder | null>(null)
  const rows = useMemo(() => {
    const groups = held === null ? survey.groups : inSteadyOrder(survey.groups, held)
    return treeRows(groups, folding, applied)
  }, [survey.groups, held, folding, applied])
  const touch = useMediaQuery('(pointer: coarse), (width < 768px)')
  useShortcut({ keys: 't', label: 'Filter the tree', section: 'Tree' }, () => field.current?.select())
  const blocked = survey.problem ?? (survey.loaded ? null : survey.cut)

  return (
    <nav
      aria-label={`Pods of ${survey.namespace}`}
      className="flex min-h-0 grow flex-col"
      onPointerEnter={() => setHeld(orderOf(survey.groups))}
      onPointerLeave={() => setHeld(null)}
    >
      <div className="p-2">
        <TextField
          ref={field}
          label="Filter by name"
          placeholder="Filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter('')
            else if (event.key === 'ArrowDown') document.getElementById('pod-tree')?.focus()
            else return
            event.preventDefault()
          }}
          start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
          end={filter === '' ? <FilterKey /> : <ClearButton onClear={() => setFilter('')} />}
        />
      </div>
      {survey.pods.length === 0 ? null : <EverythingLink selected={selected === everythingKey} />}
      {survey.attention === 0 ? null : <AttentionLink count={survey.attention} selected={selected === null} />}
      {survey.workloadsProblem === null || survey.problem !== null ? null : (
        <ProblemPanel inline problem={survey.workloadsProblem} />
      )}
      {blocked === null ? null : <Blocked problem={blocked} onRetry={retry} />}
      {!survey.loaded && blocked === null ? <TreeRowsSkeleton /> : null}
      {survey.loaded && rows.length === 0 ? <NoRows filtered={filter !== ''} /> : null}
      {rows.length === 0 ? (
        <div className="grow" />
      ) : (
        <TreeList
          namespace={survey.namespace}
          rows={rows}
          selected={selected}
          rowHeight={touch ? 40 : 26}
          onFold={fold}
        />
      )}
      {survey.connection === 'reconnecting' ? (
        <p role="status" className="border-t border-line px-3 py-1 text-xs text-warn">
          Not live: connecting again
        </p>
      ) : null}
    </nav>
  )
}

/** The screen beside the tree says what is wrong; on a narrow one the tree is alone. */
function Blocked({ problem, onRetry }: { readonly problem: ProblemJson; readonly onRetry: () => void }) {
  return (
    <>
      <div className="wide:hidden">
        <ProblemPanel inline problem={problem} onRetry={onRetry} />
      </div>
      <p className="px-3 py-1 text-sm text-faint max-wide:hidden">The pods cannot be read.</p>
    </>
  )
}

function FilterKey() {
  return (
    <span className="max-wide:hidden">
      <Kbd keys="t" />
    </span>
  )
}

function ClearButton({ onClear }: { readonly onClear: () => void }) {
  return (
    <button type="button" aria-label="Clear the filter" onClick={onClear} className="rounded-sm p-0.5 text-faint">
      <X aria-hidden className="size-3.5" />
    </button>
  )
}

function NoRows({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing has that in its name">Escape clears the filter.</EmptyState>
  ) : (
    <p className="px-3 py-1 text-sm text-faint">No pods yet.</p>
  )
}
