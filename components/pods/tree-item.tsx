'use client'
import { ChevronRight } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { groupPath } from '@/lib/core/pods/group-path.ts'
import { sameFields } from '@/lib/core/pods/same-fields.ts'
import { sameRow } from '@/lib/core/pods/same-row.ts'
import type { TreeRow } from '@/lib/core/pods/tree-rows.ts'
import { openPodLogAhead } from '../logs/open-pod-log-ahead.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { opensHere } from '../shell/opens-here.ts'
import { classNames } from '../ui/class-names.ts'
import { ContainerLabel, GroupLabel, PodLabel } from './tree-labels.tsx'

type TreeItemProps = {
  readonly elementId: string
  readonly namespace: string
  readonly row: TreeRow
  /** Units: CSS pixels */
  readonly top: number
  readonly height: number
  readonly selected: boolean
  readonly active: boolean
  readonly onFold: (id: string, expanded: boolean) => void
  readonly onPoint: (id: string) => void
}

const indents = ['', 'pl-1', 'pl-4', 'pl-10']

/** One row of the tree. Each leads to its log, a workload to the one of all its pods; its sign folds it. */
export const TreeItem = memo(function TreeItem(props: TreeItemProps) {
  const { elementId, namespace, row, top, height, selected, active, onFold, onPoint } = props
  const { id, level, expanded } = row
  const item = {
    id: elementId,
    role: 'treeitem',
    tabIndex: -1,
    'aria-level': level,
    'aria-posinset': row.posInSet,
    'aria-setsize': row.setSize,
    'aria-expanded': expanded ?? undefined,
    'aria-selected': selected,
    style: { height, transform: `translateY(${top}px)` },
    className: classNames(
      'absolute inset-x-1 top-0 flex cursor-default items-center gap-1.5 rounded-md pr-2 outline-none',
      indents[level],
      selected ? 'bg-selected' : 'hover:bg-hover',
      active &&
        'group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-accent',
    ),
  }
  const fold = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onPoint(id)
    if (expanded !== null) onFold(id, !expanded)
  }
  if (row.type === 'group') {
    const path = groupPath(namespace, row.group)
    if (path !== null) {
      return (
        <ContextLink
          {...item}
          href={path}
          title={`One log of all pods of ${row.group.name}`}
          onClick={() => onPoint(id)}
        >
          <FoldSign expanded={expanded} onClick={fold} />
          <GroupLabel group={row.group} />
        </ContextLink>
      )
    }
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows
      // biome-ignore lint/a11y/noStaticElementInteractions: its role is among the spread properties
      <div {...item} onClick={fold}>
        <FoldSign expanded={expanded} />
        <GroupLabel group={row.group} />
      </div>
    )
  }
  const { pod } = row.surveyed
  const path = pathOf(namespace, pod.name)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onPoint(id)
    if (opensHere(event) && !selected) openPodLogAhead(pod, new URL(event.currentTarget.href))
  }
  if (row.type === 'container') {
    return (
      <ContextLink {...item} href={`${path}?container=${encodeURIComponent(row.container.name)}`} onClick={follow}>
        <ContainerLabel container={row.container} />
      </ContextLink>
    )
  }
  return (
    <ContextLink {...item} href={path} onClick={follow}>
      <FoldSign expanded={expanded} onClick={fold} />
      <PodLabel surveyed={row.surveyed} />
    </ContextLink>
  )
}, looksTheSame)

/** Rows are made anew at each change of the namespace; few of them look different then. */
function looksTheSame({ row: a, ...before }: TreeItemProps, { row: b, ...after }: TreeItemProps): boolean {
  return sameFields(before, after) && sameRow(a, b)
}

function FoldSign({
  expanded,
  onClick,
}: {
  readonly expanded: boolean | null
  readonly onClick?: (event: MouseEvent) => void
}) {
  if (expanded === null) return <span className="w-4 shrink-0" />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the tree hears the arrow keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span className="flex h-full w-4 shrink-0 items-center text-faint hover:text-ink" onClick={onClick}>
      <ChevronRight aria-hidden className={classNames('size-4', expanded && 'rotate-90')} strokeWidth={1.75} />
    </span>
  )
}
