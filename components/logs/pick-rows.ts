import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import type { LogViewport } from './log-viewport.ts'

/** How fast the log runs along under a pointer beyond its edge: this part of the distance, each frame. */
const autoscrollShare = 0.25

/**
 * Follows a drag that began in the row `anchor`, until the button is let go or `signal` says so. Inside the row it is
 * the browser's own text selection; once it leaves the row it picks out whole rows, and goes on beyond the view's edge.
 */
export function pickRows(
  anchor: number,
  {
    viewport,
    scroller,
    select,
    signal,
  }: {
    readonly viewport: LogViewport
    readonly scroller: HTMLElement
    readonly select: (selection: RowSelection) => void
    readonly signal: AbortSignal
  },
): void {
  const ended = new AbortController()
  const pointer = { x: 0, y: 0 }
  let picking = false
  let frame = 0
  const pick = () => {
    const focus = rowAt(scroller, pointer.x, pointer.y)
    if (focus === null || (!picking && focus === anchor)) return
    const begun = picking
    if (!begun) viewport.hold()
    picking = true
    getSelection()?.removeAllRanges()
    scroller.dataset['picking'] = 'true'
    // Where it began may have another number by now.
    select({ anchor: begun ? (viewport.getSight().selection?.anchor ?? anchor) : anchor, focus })
  }
  const run = () => {
    frame = requestAnimationFrame(run)
    const beyondPx = beyondEdge(scroller, pointer.y)
    if (!picking || beyondPx === 0) return
    viewport.scrollBy(beyondPx * autoscrollShare)
    pick()
  }
  const end = () => {
    ended.abort()
    cancelAnimationFrame(frame)
    delete scroller.dataset['picking']
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    pointer.x = clientX
    pointer.y = clientY
    pick()
  }
  frame = requestAnimationFrame(run)
  addEventListener('pointermove', move, { signal: ended.signal })
  for (const type of ['pointerup', 'pointercancel', 'blur']) addEventListener(type, end, { signal: ended.signal })
  signal.addEventListener('abort', end, { signal: ended.signal })
}

/** The number of the row that an element stands in. */
export function rowNumberOf(element: Element | null): number | null {
  const row = element?.closest<HTMLElement>('[data-row]')
  return row === null || row === undefined ? null : Number(row.dataset['row'])
}

/** The row at a point, or the one at the nearer edge where that is beyond the view. */
function rowAt(scroller: HTMLElement, x: number, y: number): number | null {
  const { left, top } = scroller.getBoundingClientRect()
  const inside = (value: number, from: number, sizePx: number) => Math.min(Math.max(value, from + 1), from + sizePx - 2)
  const element = document.elementFromPoint(
    inside(x, left, scroller.clientWidth),
    inside(y, top, scroller.clientHeight),
  )
  return rowNumberOf(element)
}

/** How far above (negative) or below the view a height is. */
function beyondEdge(scroller: HTMLElement, y: number): number {
  const fromTopPx = y - scroller.getBoundingClientRect().top
  return Math.min(0, fromTopPx) + Math.max(0, fromTopPx - scroller.clientHeight)
}
