'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { TreeRow } from '@/lib/core/pods/tree-rows.ts'
import { pageRows } from '../ui/step-in-list.ts'
import { stepInTree, type TreeStep } from './step-in-tree.ts'
import { TreeItem } from './tree-item.tsx'

/** The rows of the tree, of which only those in sight are drawn. One stop for Tab; arrows move within. */
export function TreeList({
  namespace,
  rows,
  selected,
  rowHeight,
  onFold,
}: {
  readonly namespace: string
  readonly rows: readonly TreeRow[]
  readonly selected: string | null
  readonly rowHeight: number
  readonly onFold: (id: string, expanded: boolean) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const found = rows.findIndex(({ id }) => id === activeId)
  const chosen = rows.findIndex((row) => isSelected(row, selected))
  const active = found >= 0 ? found : Math.max(chosen, 0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
    paddingEnd: 8,
  })
  useEffect(() => virtualizer.measure(), [virtualizer])
  useShownOnce(selected, chosen, (index) => {
    // A tree behind another screen has no height to scroll in.
    if (scroller.current !== null && scroller.current.clientHeight > 0) virtualizer.scrollToIndex(index)
  })

  const take = (step: TreeStep) => {
    if (step.type === 'fold') return onFold(step.id, step.expanded)
    if (step.type === 'open') return document.getElementById(elementId(step.id))?.click()
    setActiveId(step.id)
    virtualizer.scrollToIndex(rows.findIndex(({ id }) => id === step.id))
  }
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto overscroll-contain">
      <div
        id="pod-tree"
        role="tree"
        aria-label="Workloads and pods"
        tabIndex={rows.length === 0 ? -1 : 0}
        aria-activedescendant={rows[active] === undefined ? undefined : elementId(rows[active].id)}
        className="group relative outline-none"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          const step = stepInTree(rows, active, event, pageRows(scroller.current, rowHeight))
          if (step === null) return
          event.preventDefault()
          take(step)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <TreeItem
              key={row.id}
              elementId={elementId(row.id)}
              namespace={namespace}
              row={row}
              top={start}
              height={rowHeight}
              selected={index === chosen}
              active={index === active}
              onFold={onFold}
              onPoint={setActiveId}
            />
          )
        })}
      </div>
    </div>
  )
}

/** `selected` is the name of a pod or the key of a workload, which has a slash in it. */
function isSelected(row: TreeRow, selected: string | null): boolean {
  if (row.type === 'group') return row.group.key === selected && selected !== ''
  return row.type === 'pod' && row.surveyed.pod.name === selected
}

/** Brings the pod of the address into sight once: when the tree has it, and when another is opened from elsewhere. */
function useShownOnce(selected: string | null, index: number, show: (index: number) => void) {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (index < 0 || shown.current === selected) return
    shown.current = selected
    show(index)
  })
}

function elementId(id: string): string {
  return `tree-${id}`
}
