import { type RefObject, useLayoutEffect, useState } from 'react'
import type { SourceColumn } from '@/lib/core/links/log-view.ts'
import { ColumnHandle } from './column-handle.tsx'
import type { OriginColumns } from './origin-columns.ts'

/** Where a column ends in the view, and how wide a character of it is. Units: CSS pixels */
type ColumnEdge = { readonly column: SourceColumn; readonly endPx: number; readonly characterPx: number }

/** The right edges of the columns that say whose a row is: drawn to size them. `layout` changes when they may have moved. */
export function ColumnHandles({
  rows,
  columns,
  layout,
}: {
  readonly rows: RefObject<HTMLElement | null>
  readonly columns: OriginColumns
  readonly layout: string
}) {
  const [edges, setEdges] = useState<readonly ColumnEdge[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` names what moves the columns
  useLayoutEffect(() => setEdges(rows.current === null ? [] : edgesIn(rows.current, columns)), [rows, columns, layout])
  return edges.map(({ column, endPx, characterPx }) => (
    <ColumnHandle
      key={column}
      label={`Width of the ${column} column`}
      width={widthOf(columns, column)}
      onResize={(width) => columns.onResize(column, width)}
      {...{ endPx, characterPx }}
    />
  ))
}

/** Measured on the first row that has them: they are the same in all. */
function edgesIn(rows: HTMLElement, columns: OriginColumns): readonly ColumnEdge[] {
  const view = rows.closest('.log-scroller')?.getBoundingClientRect()
  if (view === undefined) return []
  return (['pod', 'container'] as const).flatMap((column) => {
    const rect = rows.querySelector(`.log-${column}`)?.getBoundingClientRect()
    if (rect === undefined || rect.width === 0) return []
    return [{ column, endPx: rect.right - view.left, characterPx: rect.width / widthOf(columns, column) }]
  })
}

function widthOf(columns: OriginColumns, column: SourceColumn): number {
  return column === 'pod' ? columns.podWidth : columns.containerWidth
}
