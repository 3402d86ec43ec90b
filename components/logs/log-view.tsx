'use client'
import type { ReactNode, RefObject } from 'react'
import type { TextSize } from '@/lib/core/links/log-view.ts'
import { ColumnHandles } from './column-handles.tsx'
import { LogRows, type RowMarks, type RowOrigins } from './log-rows.tsx'
import './log-rows.css'
import type { LogViewport } from './log-viewport.ts'
import { NewLinesButton } from './new-lines-button.tsx'
import { rowElementId } from './row-element-id.ts'
import { rowPxOf } from './row-px-of.ts'
import type { RowWriter } from './row-writer.ts'
import { useHeldWidth } from './use-held-width.ts'
import { type RowDeeds, useLogPointer } from './use-log-pointer.ts'
import { useSight } from './use-log-viewport.ts'
import { useScroller } from './use-scroller.ts'

/** Height of what is said above the first line. Units: CSS pixels */
const headPx = 36

/** The log itself: only the rows in sight are in the page. */
export function LogView({
  viewport,
  label,
  size,
  wrap,
  live,
  head,
  marks,
  origins,
  writer,
  deeds,
  grid,
}: {
  readonly viewport: LogViewport
  readonly label: string
  readonly size: TextSize
  readonly wrap: boolean
  readonly live: boolean
  /** What is said above the first line. */
  readonly head: ReactNode
  readonly marks: RowMarks
  /** Whose each row is; null: there is one source. */
  readonly origins: RowOrigins | null
  readonly writer: RowWriter
  readonly deeds: RowDeeds
  readonly grid: RefObject<HTMLTableElement | null>
}) {
  const sight = useSight(viewport)
  const { scroller, rows } = useScroller(viewport, sight, {
    rowPx: rowPxOf[size],
    headPx: head === null ? 0 : headPx,
    wrap,
  })
  useHeldWidth(scroller, wrap)
  useLogPointer(scroller, viewport, deeds)
  const atFirst = sight.rows[0]?.number === 0
  return (
    <div className="relative min-h-0 grow">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        className="log-scroller"
        data-wrap={wrap}
        data-size={size}
      >
        <div className="log-track" style={{ height: sight.trackPx }}>
          <div className="log-window">
            <div
              ref={rows}
              className="log-rows"
              style={{ paddingTop: sight.canvasPx, transform: `translateY(${sight.topPx - sight.canvasPx}px)` }}
            >
              {head !== null && atFirst ? <div style={{ height: headPx }}>{head}</div> : null}
              <table
                ref={grid}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table to move in and to pick rows of
                role="grid"
                tabIndex={0}
                aria-label={label}
                aria-rowcount={sight.rowCount}
                aria-multiselectable
                aria-activedescendant={sight.cursor === null ? undefined : rowElementId(sight.cursor)}
              >
                <tbody>
                  <LogRows sight={sight} marks={marks} origins={origins} writer={writer} />
                </tbody>
              </table>
            </div>
          </div>
        </div>
      </div>
      {origins === null ? null : (
        <ColumnHandles
          rows={rows}
          columns={origins.columns}
          layout={`${size} ${writer.time === null} ${sight.rows.length === 0} ${wrap}`}
        />
      )}
      {live && !sight.following ? <NewLinesButton newLines={sight.newRows} onClick={viewport.toEnd} /> : null}
    </div>
  )
}
