import type { LogSession, RowPlace } from '@/lib/client/logs/log-session.ts'
import { type Follow, type FollowEvent, followAfter } from '@/lib/core/view/follow.ts'
import { comparePlaces, endPlace, movePlace, type Place, settlePlace, startPlace } from '@/lib/core/view/place.ts'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import { type RowAlignment, showRow } from '@/lib/core/view/show-row.ts'
import { holdLines } from './hold-lines.ts'
import { keptLine } from './kept-line.ts'
import { createMeasuredRows } from './measured-rows.ts'
import { nextSight } from './next-sight.ts'
import { createPinnedRows } from './pinned-rows.ts'
import type { RowCache } from './row-cache.ts'
import { scrolledPlace } from './scrolled-place.ts'
import { emptySight, type Sight, sameSight } from './sight.ts'
import { steadyPlace } from './steady-place.ts'

/** How the view is laid out. Units: CSS pixels */
export type ViewLayout = {
  readonly viewportPx: number
  readonly rowPx: number
  readonly headPx: number
  readonly wrap: boolean
}

/** Makes the viewport of a session's log: the reader's place in it and the rows in sight. It knows nothing of the page. */
export function createLogViewport(
  session: Pick<LogSession, 'getState' | 'lineAt' | 'rowsOf' | 'findRows'>,
  cache: RowCache,
) {
  const listeners = new Set<() => void>()
  const measured = createMeasuredRows()
  const pins = createPinnedRows(session.lineAt)
  let layout: ViewLayout = { viewportPx: 0, rowPx: 20, headPx: 0, wrap: false }
  let follow: Follow = { following: true, seenRows: 0 }
  /** Left unsettled until the rows in sight are measured: rows that turn out higher then do not move what was in sight. */
  let place: Place = startPlace
  let sight: Sight = emptySight
  /** The state whose rows are drawn. */
  let known = session.getState()
  /** True while the reader's place among renumbered rows is looked for. What is drawn stays till then. */
  let placing = false
  let jumps = 0

  const rowCount = () => session.getState().rows
  const heights = () => measured.heights(rowCount(), layout)
  const settled = () => settlePlace(place, heights(), layout.viewportPx)

  function draw() {
    sync()
    if (placing) return
    if (follow.following) place = endPlace(heights(), layout.viewportPx)
    const { viewportPx } = layout
    const next = nextSight(sight, { at: settled(), heights: heights(), viewportPx, cache, pins, follow, jumps })
    if (sameSight(sight, next)) return
    sight = next
    for (const listener of listeners) listener()
  }

  const placeOf = (row: number, alignment: RowAlignment) =>
    showRow(row, alignment, { at: settled(), heights: heights(), viewportPx: layout.viewportPx })

  function note(event: FollowEvent) {
    const { seenRows } = follow
    follow = followAfter(follow, event)
    if (event.type === 'shifted' || follow.seenRows === seenRows) return
    pins.set('seen', follow.seenRows === 0 ? null : follow.seenRows - 1)
  }

  /** Takes the reader somewhere, and stays there. */
  function jumpTo(next: () => Place) {
    sync()
    note({ type: 'held', rows: rowCount() })
    jumps++
    place = next()
    draw()
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

  /** Rows have other numbers now: what the reader looks at, and has an eye on, stays with its lines. */
  function renumber() {
    const before = known
    known = session.getState()
    placing = false
    const sameLog = known.log === before.log
    const sameFilter = sameLog && known.filters === before.filters
    const kept = follow.following ? null : keptLine(sight, heights())
    if (!sameFilter) {
      jumps++
      note({ type: 'renumbered', rows: rowCount() })
    }
    if (!sameFilter || known.firstLine !== before.firstLine) cache.clear()
    if (!sameLog) {
      pins.clear()
      measured.clear()
      return
    }
    const drawn = layout.wrap ? sight.rows : []
    const held = holdLines({ kept, pins, measured, drawn, rowPx: layout.rowPx })
    const stay = (places: readonly RowPlace[]) => {
      const to = held.move(places)
      if (kept && to) place = { row: to.row, offsetPx: -kept.topPx }
      const seen = pins.rowOf('seen')
      if (seen !== null) note({ type: 'shifted', seenRows: seen + 1 })
    }
    const places = session.rowsOf(held.lines)
    if (places !== null) return stay(places)
    const { generation } = known
    placing = true
    void session.findRows(held.lines).then((found) => {
      if (generation !== known.generation || found === null) return
      placing = false
      stay(found)
      draw()
    })
  }

  /** Before anything is said of rows by their numbers. */
  function sync() {
    if (session.getState().generation !== known.generation) renumber()
    // The first word of a log's own rows has the generation that it was opened with, and tells of its filter.
    else known = session.getState()
  }

  function act(change: () => void) {
    sync()
    change()
    draw()
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSight: () => sight,
    /** The session's state changed: more rows, or others. */
    update: draw,
    setCursor: (row: number | null) => act(() => pins.set('cursor', row)),
    /** Picks rows out. */
    select: (selection: RowSelection | null) => act(() => pins.select(selection)),
    /** The row of the match that was gone to. */
    setFound: (row: number | null) => act(() => pins.set('found', row)),
    setLayout: (next: ViewLayout) =>
      act(() => {
        place = steadyPlace(sight, settled(), heights())
        if (next.wrap !== layout.wrap || next.rowPx !== layout.rowPx) measured.clear()
        layout = next
      }),
    /** The text has another width now: wrapped rows have other heights. */
    rewrap: () =>
      act(() => {
        place = steadyPlace(sight, settled(), heights())
        measured.clear()
      }),
    /** True heights of rows in sight. Draws again where one differs from what it was taken for. */
    measure(rows: Iterable<readonly [row: number, heightPx: number]>) {
      if (measured.add(rows, layout)) return draw()
      place = settled()
    },
    /** Scrollbar, wheel or finger moved the scroller, from one point of its track to another. */
    scrolled(fromPx: number, toPx: number) {
      sync()
      moveTo(scrolledPlace(settled(), { fromPx, toPx, heights: heights(), viewportPx: layout.viewportPx }))
    },
    /** Goes on by the height of the view, but for a row that stays in sight. */
    page(direction: 1 | -1) {
      sync()
      jumps++
      moveTo(movePlace(settled(), direction * Math.max(layout.rowPx, layout.viewportPx - layout.rowPx)))
    },
    scrollBy(deltaPx: number) {
      sync()
      jumps++
      moveTo(movePlace(settled(), deltaPx))
    },
    toStart: () => jumpTo(() => startPlace),
    toEnd: () => act(() => note({ type: 'resumed' })),
    /** What is in sight stays in sight, whatever arrives. */
    hold: () => act(() => note({ type: 'held', rows: rowCount() })),
    /** Begins at a row of a log that was read just now: nothing of it is new. */
    beginAt(row: number) {
      note({ type: 'renumbered', rows: rowCount() })
      jumpTo(() => placeOf(row, 'middle'))
    },
    /** Has a row in sight, and stays there. */
    show: (row: number, alignment: RowAlignment) => jumpTo(() => placeOf(row, alignment)),
  }
}

/** The viewport of a log. */
export type LogViewport = ReturnType<typeof createLogViewport>
