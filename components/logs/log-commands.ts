import type { RefObject } from 'react'
import { gapRange } from '@/lib/core/links/gap-range.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { decodePattern, encodePattern } from '@/lib/core/patterns/pattern-value.ts'
import { plainPattern } from '@/lib/core/patterns/text-pattern.ts'
import { extendSelection } from '@/lib/core/view/row-selection.ts'
import { toast } from '../ui/toasts.tsx'
import type { LogCommand } from './log-key.ts'
import type { LogViewport } from './log-viewport.ts'
import type { RowDeeds } from './use-log-pointer.ts'
import type { ChangeView } from './use-log-view.ts'

/** What the commands of the log work on. */
export type LogDesk = {
  readonly viewport: LogViewport
  readonly view: LogView
  readonly change: ChangeView
  readonly details: boolean
  readonly showDetails: (show: boolean) => void
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
  readonly findField: RefObject<HTMLInputElement | null>
  readonly grid: RefObject<HTMLElement | null>
  readonly findStep: (direction: 1 | -1) => void
  readonly onGoToTime: () => void
}

/** What the mouse and the keys do to the log. */
export function logCommands(desk: LogDesk): RowDeeds & { readonly perform: (command: LogCommand) => void } {
  const { viewport, view, change } = desk
  const { select } = viewport

  const rowAt = (row: number) => viewport.getSight().rows.find(({ number }) => number === row)?.row

  function lineAt(row: number) {
    const found = rowAt(row)
    return found?.type === 'line' ? found : null
  }

  function gapAt(row: number) {
    const found = rowAt(row)
    return found?.type === 'event' ? gapRange(found.event, view) : null
  }

  function openGap(row: number) {
    const range = gapAt(row)
    if (range === null) return
    change({ ...range, tailLines: null, follow: false }, { push: true, leave: true })
    // The row goes, and with it the focus where its button had it.
    desk.grid.current?.focus()
  }

  function mark(row: number) {
    const id = lineAt(row)?.id ?? null
    viewport.hold()
    if (id === null) toast('This line has no time', 'The kubelet gave none, so no link can lead to it.')
    else change({ line: view.line !== null && sameLine(view.line, id) ? null : id })
  }

  /** `instead`: of which other filter, written as in an address. */
  function filterId(id: string, row: number, instead: string | null = null) {
    viewport.hold()
    viewport.setCursor(row)
    const value = encodePattern(plainPattern(id))
    const others = view.id.filter((other) => other !== value && other !== instead)
    change({ id: view.id.includes(value) ? others : [...others, value] }, { push: true })
  }

  function goTo(row: number, extend: boolean) {
    const { cursor, selection } = viewport.getSight()
    select(extend ? extendSelection(selection, cursor ?? row, row) : null)
    viewport.setCursor(row)
    viewport.show(row, 'nearest')
  }

  function moveRow(direction: 1 | -1, extend: boolean) {
    const { cursor, rows, rowCount } = viewport.getSight()
    // Without a cursor it enters at the edge that the key leads away from.
    const from = cursor ?? (direction === 1 ? (rows[0]?.number ?? 0) - 1 : rowCount)
    goTo(Math.min(Math.max(0, from + direction), rowCount - 1), extend)
  }

  function movePage(direction: 1 | -1, extend: boolean) {
    const { cursor, rows, rowCount } = viewport.getSight()
    viewport.page(direction)
    if (cursor === null && !extend) return
    const from = cursor ?? rows[0]?.number ?? 0
    goTo(Math.min(Math.max(0, from + direction * Math.max(1, rows.length - 2)), rowCount - 1), extend)
  }

  function moveToEdge(edge: 'start' | 'end', extend: boolean) {
    const { rowCount } = viewport.getSight()
    if (extend) return goTo(edge === 'start' ? 0 : rowCount - 1, true)
    select(null)
    viewport.setCursor(null)
    if (edge === 'start') viewport.toStart()
    else viewport.toEnd()
  }

  function clear() {
    const { selection, cursor } = viewport.getSight()
    if (desk.details) desk.showDetails(false)
    else if (selection !== null) select(null)
    else if (cursor !== null) viewport.setCursor(null)
    else if (view.line !== null) change({ line: null })
  }

  function filterNextId(row: number) {
    const ids = (lineAt(row)?.spans ?? []).filter(({ kind }) => kind === 'id').map(({ text }) => text)
    const last = view.id.findLast((value) => ids.includes(decodePattern(value).text)) ?? null
    const next = ids[(ids.indexOf(last === null ? '' : decodePattern(last).text) + 1) % Math.max(1, ids.length)]
    if (next === undefined) toast('There is no ID in this line')
    else filterId(next, row, last)
  }

  function perform(command: LogCommand) {
    const { cursor, following, rowCount } = viewport.getSight()
    switch (command.type) {
      case 'move':
        if (rowCount === 0) return
        return command.by === 'row'
          ? moveRow(command.direction, command.extend)
          : movePage(command.direction, command.extend)
      case 'edge':
        return moveToEdge(command.edge, command.extend)
      case 'find':
        desk.findField.current?.focus()
        return desk.findField.current?.select()
      case 'find-next':
        return desk.findStep(command.direction)
      case 'select-all':
        viewport.hold()
        return select({ anchor: 0, focus: rowCount - 1 })
      case 'clear':
        return clear()
      case 'mark':
        if (cursor === null) return
        return gapAt(cursor) === null ? mark(cursor) : openGap(cursor)
      case 'details':
        return desk.showDetails(!desk.details)
      case 'filter-id':
        return cursor === null ? undefined : filterNextId(cursor)
      case 'go-to-time':
        return desk.onGoToTime()
      case 'toggle-follow':
        return following ? viewport.hold() : viewport.toEnd()
      case 'toggle-wrap':
        return desk.onWrap(!desk.wrap)
      default:
        return command satisfies never
    }
  }

  function showWhole() {
    viewport.hold()
    desk.showDetails(true)
  }

  return { select, mark, filterId: (id, row) => filterId(id, row), showWhole, openGap, perform }
}

function sameLine(a: LineId, b: LineId): boolean {
  return a.timestamp === b.timestamp && a.ordinal === b.ordinal
}
