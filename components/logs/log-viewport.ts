import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { type Follow, type FollowEvent, followAfter, newRows } from '@/lib/core/view/follow.ts'
import {
  comparePlaces,
  endPlace,
  movePlace,
  type Place,
  rowsInSight,
  settlePlace,
  startPlace,
  topOf,
} from '@/lib/core/view/place.ts'
import { placeAtScrollTop, scrollTopOf, scrollTrack } from '@/lib/core/view/scroll-track.ts'
import { type RowAlignment, showRow } from '@/lib/core/view/show-row.ts'
import { canvasPx } from './canvas.ts'
import { type KeptLine, keptLine } from './kept-line.ts'
import { createMeasuredRows } from './measured-rows.ts'
import type { RowCache } from './row-cache.ts'
import { emptySight, keepSameRows, type Sight, sameSight } from './sight.ts'

/** How the view is laid out. Units: CSS pixels */
export type ViewLayout = {
  readonly viewportPx: number
  readonly rowPx: number
  readonly headPx: number
  readonly wrap: boolean
}

/** Makes the viewport of a session's log: the reader's place in it and the rows in sight. It knows nothing of the page. */
export function createLogViewport(session: Pick<LogSession, 'getState' | 'rowOf'>, cache: RowCache) {
  const listeners = new Set<() => void>()
  const measured = createMeasuredRows()
  let layout: ViewLayout = { viewportPx: 0, rowPx: 20, headPx: 0, wrap: false }
  let follow: Follow = { following: true, seenRows: 0 }
  /** Left unsettled until the rows in sight are measured: rows that turn out higher then do not move what was in sight. */
  let place: Place = startPlace
  let sight: Sight = emptySight
  let generation = session.getState().generation
  /** True while the reader's place among renumbered rows is looked for. What is drawn stays till then. */
  let placing = false
  let cursor: number | null = null
  let jumps = 0

  const rowCount = () => session.getState().rows
  const heights = () => measured.heights(rowCount(), layout)
  const settled = () => settlePlace(place, heights(), layout.viewportPx)

  function draw() {
    if (placing) return
    if (follow.following) place = endPlace(heights(), layout.viewportPx)
    const at = settled()
    const { first, last } = rowsInSight(at, heights(), layout.viewportPx)
    const read = cache.readAll(first, last)
    const rows = read && keepSameRows(sight.rows, read)
    const track = scrollTrack(heights(), layout.viewportPx)
    const next: Sight = {
      // Where rows have not come yet the old ones stay as they are: better late than blank.
      rows: rows ?? sight.rows,
      rowCount: rowCount(),
      topPx: rows === null ? sight.topPx : 0 - at.offsetPx,
      canvasPx: canvasPx(sight, rows, heights()),
      trackPx: track.trackPx,
      scrollTop: scrollTopOf(track, at),
      exact: track.exact,
      jumps,
      following: follow.following,
      newRows: newRows(follow, rowCount()),
      cursor,
    }
    if (sameSight(sight, next)) return
    sight = next
    for (const listener of listeners) listener()
  }

  const placeOf = (row: number, alignment: RowAlignment) =>
    showRow(row, alignment, { at: settled(), heights: heights(), viewportPx: layout.viewportPx })

  function note(event: FollowEvent) {
    follow = followAfter(follow, event)
  }

  /** Takes the reader somewhere, and stays there. */
  function jumpTo(next: Place) {
    note({ type: 'held', rows: rowCount() })
    jumps++
    place = next
    draw()
  }

  /** Where to stay when rows get other heights: the row of the cursor keeps its place in the view. */
  function steadyPlace(): Place {
    const inSight = sight.rows.some(({ number }) => number === cursor)
    if (cursor === null || !inSight) return settled()
    return { row: cursor, offsetPx: 0 - topOf(cursor, settled(), heights()) }
  }

  /** The reader's own move. */
  function moveTo(next: Place) {
    const before = settled()
    place = next
    const now = settled()
    const direction = comparePlaces(now, before) < 0 ? 'up' : 'down'
    const end = comparePlaces(now, endPlace(heights(), layout.viewportPx)) >= 0
    note({ type: 'moved', direction, end, rows: rowCount() })
    draw()
  }

  /** Finds the line to stay at among the rows as they are numbered now. */
  async function keepPlace(kept: KeptLine | null) {
    placing = true
    cursor = null
    const asked = generation
    const found = kept && (await session.rowOf(kept.id, null))
    if (asked !== generation) return
    placing = false
    jumps++
    if (kept && found) place = { row: found.row, offsetPx: -kept.topPx }
    if (kept?.isCursor && found?.exact) cursor = found.row
    draw()
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSight: () => sight,
    /** The session's state changed: more rows, or others. */
    update() {
      const now = session.getState().generation
      if (now === generation) return draw()
      const kept = keptLine(sight, heights())
      generation = now
      placing = false
      cache.clear()
      measured.clear()
      note({ type: 'renumbered', rows: rowCount() })
      if (!follow.following) return void keepPlace(kept)
      cursor = null
      draw()
    },
    setCursor(row: number | null) {
      cursor = row
      draw()
    },
    setLayout(next: ViewLayout) {
      place = steadyPlace()
      if (next.wrap !== layout.wrap || next.rowPx !== layout.rowPx) measured.clear()
      layout = next
      draw()
    },
    /** The text has another width now: wrapped rows have other heights. */
    rewrap() {
      place = steadyPlace()
      measured.clear()
      draw()
    },
    /** True heights of rows in sight. Draws again where one differs from what it was taken for. */
    measure(rows: Iterable<readonly [row: number, heightPx: number]>) {
      if (measured.add(rows, layout)) return draw()
      place = settled()
    },
    /** Scrollbar, wheel or finger moved the scroller, from one point of its track to another. */
    scrolled(fromPx: number, toPx: number) {
      const track = scrollTrack(heights(), layout.viewportPx)
      const small = Math.abs(toPx - fromPx) <= 2 * layout.viewportPx
      moveTo(small && !track.exact ? movePlace(settled(), toPx - fromPx) : placeAtScrollTop(track, toPx))
    },
    /** Goes on by the height of the view, but for a row that stays in sight. */
    page(direction: 1 | -1) {
      jumps++
      moveTo(movePlace(settled(), direction * Math.max(layout.rowPx, layout.viewportPx - layout.rowPx)))
    },
    scrollBy(deltaPx: number) {
      jumps++
      moveTo(movePlace(settled(), deltaPx))
    },
    toStart: () => jumpTo(startPlace),
    toEnd() {
      note({ type: 'resumed' })
      draw()
    },
    /** What is in sight stays in sight, whatever arrives. */
    hold() {
      note({ type: 'held', rows: rowCount() })
      draw()
    },
    /** Begins at a row of a log that was read just now: nothing of it is new. */
    beginAt(row: number) {
      note({ type: 'renumbered', rows: rowCount() })
      jumpTo(placeOf(row, 'middle'))
    },
    /** Has a row in sight, and stays there. */
    show: (row: number, alignment: RowAlignment) => jumpTo(placeOf(row, alignment)),
  }
}

/** The viewport of a log. */
export type LogViewport = ReturnType<typeof createLogViewport>
