import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import type { Row, StoredRow } from '@/lib/core/view/row.ts'
import { createLogViewport, type LogViewport } from './log-viewport.ts'
import { createRowCache } from './row-cache.ts'
import { emptySight, type Sight } from './sight.ts'

/** How rows are laid out, all but the size of the view, which is measured. Units: CSS pixels */
export type RowLayout = { readonly rowPx: number; readonly headPx: number; readonly wrap: boolean }

/** The viewport of a session's log, which follows the session as long as the component lives. */
export function useSessionViewport(session: LogSession, decode: (stored: StoredRow) => Row): LogViewport {
  const { viewport, cache } = useMemo(() => {
    const rows = createRowCache(session.readRow, decodeRow)
    return { viewport: createLogViewport(session, rows), cache: rows }
  }, [session])
  useEffect(() => {
    cache.decodeWith(decode)
    viewport.rewrap()
  }, [cache, viewport, decode])
  useEffect(() => session.subscribe(viewport.update), [session, viewport])
  return viewport
}

/** What a viewport has in sight: for what is drawn anew whenever the log moves. */
export function useSight(viewport: LogViewport): Sight {
  return useSyncExternalStore(viewport.subscribe, viewport.getSight, () => emptySight)
}

/** A plain value out of what is in sight: draws anew only when that value changes, not whenever the log moves. */
export function useSightValue<Value extends string | number | boolean | null>(
  viewport: LogViewport,
  select: (sight: Sight) => Value,
): Value {
  return useSyncExternalStore(
    viewport.subscribe,
    () => select(viewport.getSight()),
    () => select(emptySight),
  )
}

/** Ties a viewport to the element that scrolls and to the one that holds the rows in sight. */
export function useScroller(
  viewport: LogViewport,
  sight: Sight,
  { rowPx, headPx, wrap }: RowLayout,
): { readonly scroller: RefObject<HTMLDivElement | null>; readonly rows: RefObject<HTMLDivElement | null> } {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  /** Where the scrollbar was when last heard of or put somewhere; a scroll event from elsewhere is the reader's. */
  const known = useRef({ scrollTop: 0, byReader: false })

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    let widthPx = element.clientWidth
    const lay = () => {
      viewport.setLayout({ viewportPx: element.clientHeight, rowPx, headPx, wrap })
      if (wrap && element.clientWidth !== widthPx) viewport.rewrap()
      widthPx = element.clientWidth
    }
    lay()
    const observer = new ResizeObserver(lay)
    observer.observe(element)
    return () => observer.disconnect()
  }, [viewport, rowPx, headPx, wrap])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = () => {
      const from = known.current.scrollTop
      const to = element.scrollTop
      if (Math.abs(to - from) < 1) return
      const before = viewport.getSight()
      known.current = { scrollTop: to, byReader: true }
      viewport.scrolled(from, to)
      if (viewport.getSight() === before) known.current.byReader = false
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [viewport])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (wrap && rows.current !== null) viewport.measure(heightsIn(rows.current))
    const { scrollTop, byReader } = known.current
    // In a scaled track the scrollbar drifts a little while the reader scrolls. Putting it right under his hand would
    // stop a flick of the finger, so that waits, but not where the track would end before the log does.
    const edgePx = 2 * element.clientHeight
    const nearEdge = scrollTop < edgePx || scrollTop > sight.trackPx - element.clientHeight - edgePx
    known.current.byReader = false
    if (byReader && !nearEdge) return
    // Where the log has become shorter the browser has moved the scrollbar already, and will tell as if it were the reader.
    if (Math.abs(sight.scrollTop - element.scrollTop) >= 1) element.scrollTop = sight.scrollTop
    known.current.scrollTop = element.scrollTop
  }, [viewport, sight, wrap])

  return { scroller, rows }
}

function heightsIn(rows: HTMLElement): readonly (readonly [number, number])[] {
  return [...rows.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
    Number(row.dataset['row']),
    row.offsetHeight,
  ])
}
