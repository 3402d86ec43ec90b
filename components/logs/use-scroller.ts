import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { LogViewport } from './log-viewport.ts'
import type { Sight } from './sight.ts'

/** How rows are laid out, all but the size of the view, which is measured. Units: CSS pixels */
export type RowLayout = { readonly rowPx: number; readonly headPx: number; readonly wrap: boolean }

/** Without a scroll event for this long, the wheel or the finger is at rest. Units: milliseconds */
const restMs = 200

/** Ties a viewport to the element that scrolls and to the one that holds the rows in sight. */
export function useScroller(
  viewport: LogViewport,
  sight: Sight,
  { rowPx, headPx, wrap }: RowLayout,
): { readonly scroller: RefObject<HTMLDivElement | null>; readonly rows: RefObject<HTMLDivElement | null> } {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  /**
   * Where the scrollbar was when last heard of or put somewhere, and how high the view is: to ask the element would have the
   * browser lay out the rows at once. A scroll event from elsewhere is the reader's.
   */
  const known = useRef({ scrollTop: 0, viewportPx: 0, scrolling: false, jumps: 0 })

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    let widthPx = element.clientWidth
    const lay = () => {
      known.current.viewportPx = element.clientHeight
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
    let rest: ReturnType<typeof setTimeout> | undefined
    const onRest = () => {
      known.current.scrolling = false
      known.current.scrollTop = putScrollbar(element, viewport.getSight())
    }
    const onScroll = () => {
      const from = known.current.scrollTop
      const to = element.scrollTop
      if (Math.abs(to - from) < 1) return
      known.current.scrollTop = to
      known.current.scrolling = true
      clearTimeout(rest)
      rest = setTimeout(onRest, restMs)
      viewport.scrolled(from, to)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(rest)
      element.removeEventListener('scroll', onScroll)
    }
  }, [viewport])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (wrap && rows.current !== null) viewport.measure(heightsIn(rows.current))
    const { scrolling, jumps, scrollTop, viewportPx } = known.current
    known.current.jumps = sight.jumps
    // A scrollbar that has drifted is put right when the reader rests: under a moving wheel or finger that would stop the
    // movement. Only where the track ends before the log does, it cannot wait.
    const atEdge = scrollTop < 1 || scrollTop > sight.trackPx - viewportPx - 1
    const canWait = scrolling && !sight.exact && !sight.following && jumps === sight.jumps && !atEdge
    const isThere = Math.abs(sight.scrollTop - scrollTop) < 1
    if (!canWait && !isThere) known.current.scrollTop = putScrollbar(element, sight)
  }, [viewport, sight, wrap])

  return { scroller, rows }
}

/** Puts the scrollbar where it belongs, and tells where it came to stand: browsers round. */
function putScrollbar(element: HTMLElement, { scrollTop }: Sight): number {
  if (Math.abs(scrollTop - element.scrollTop) >= 1) element.scrollTop = scrollTop
  return element.scrollTop
}

function heightsIn(rows: HTMLElement): readonly (readonly [number, number])[] {
  return [...rows.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
    Number(row.dataset['row']),
    row.offsetHeight,
  ])
}
