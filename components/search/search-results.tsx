import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { FoundLog } from '@/lib/client/search/search-state.ts'
import type { SearchView } from '@/lib/core/links/search-view.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { FoundRow } from './found-row.tsx'
import { type ResultRow, resultRows } from './result-rows.ts'
import '../logs/log-rows.css'

/** Units: CSS pixels; `--row-px` of log-rows.css */
const rowPx = 20

/** What was found, one container after the other. Only the rows in sight are drawn. */
export function SearchResults({ view, logs }: { readonly view: SearchView; readonly logs: readonly FoundLog[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => resultRows(logs), [logs])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 20,
  })
  return (
    <section
      ref={scroller}
      aria-label="Lines found"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="log-scroller min-h-0 grow"
    >
      <div className="relative w-max min-w-full" style={{ height: virtualizer.getTotalSize() }}>
        <div
          className="w-max min-w-full"
          style={{ transform: `translateY(${virtualizer.getVirtualItems()[0]?.start ?? 0}px)` }}
        >
          {virtualizer.getVirtualItems().map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : <Result key={index} row={row} view={view} />
          })}
        </div>
      </div>
    </section>
  )
}

function Result({ row, view }: { readonly row: ResultRow; readonly view: SearchView }) {
  switch (row.type) {
    case 'log': {
      const { namespace, pod, container, restartCount, previous } = row.log.log
      return (
        <h2 className="log-row gap-2 px-3 font-sans text-sm font-semibold">
          <span>
            {namespace} / {pod} / {container}
          </span>
          <span className="font-normal text-soft">
            {previous ? `previous run ${restartCount}, ` : ''}
            {countOf(row.hits, 'line')}
          </span>
        </h2>
      )
    }
    case 'line':
      return <FoundRow line={row.line} log={row.log.log} view={view} />
    case 'more':
      return (
        <div aria-hidden className="log-row pl-3 text-faint">
          ⋯
        </div>
      )
    default:
      return row satisfies never
  }
}
