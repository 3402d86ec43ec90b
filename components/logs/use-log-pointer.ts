import { type RefObject, useEffect, useRef } from 'react'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import type { LogViewport } from './log-viewport.ts'
import { pickRows, rowNumberOf } from './pick-rows.ts'

/** What a pointer can do to a row. */
export type RowDeeds = {
  readonly select: (selection: RowSelection | null) => void
  readonly mark: (row: number) => void
  readonly filterId: (id: string, row: number) => void
  /** Shows a line that is too long for its row. */
  readonly showWhole: () => void
  /** Reads the lines that a row stands for. */
  readonly openGap: (row: number) => void
}

/** Hears the mouse and the finger for the whole log: rows come and go too often to have ears of their own. */
export function useLogPointer(scroller: RefObject<HTMLElement | null>, viewport: LogViewport, deeds: RowDeeds): void {
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const left = new AbortController()
    const { signal } = left
    element.addEventListener('pointerdown', onPointerDown, { signal })
    element.addEventListener('click', onClick, { signal })
    element.addEventListener('pointerover', (event) => underlineId(element, idOf(event.target)), { signal })
    return () => left.abort()

    function onPointerDown(event: PointerEvent) {
      const row = rowNumberOf(elementOf(event.target))
      if (element === null || row === null || event.button !== 0 || event.pointerType === 'touch') return
      if (event.shiftKey) {
        event.preventDefault()
        viewport.hold()
        latest.current.select({ anchor: viewport.getSight().cursor ?? row, focus: row })
        return
      }
      latest.current.select(null)
      pickRows(row, { viewport, scroller: element, select: latest.current.select, signal })
    }

    function onClick(event: MouseEvent) {
      const target = elementOf(event.target)
      const row = rowNumberOf(target)
      if (row === null || event.shiftKey || getSelection()?.isCollapsed === false) return
      const id = idOf(target)
      viewport.setCursor(row)
      if (target?.closest('[data-part="time"]')) latest.current.mark(row)
      else if (target?.closest('[data-part="whole"]')) latest.current.showWhole()
      else if (target?.closest('[data-part="gap"]')) latest.current.openGap(row)
      else if (id !== null) latest.current.filterId(id, row)
    }
  }, [scroller, viewport])
}

function elementOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target : null
}

function idOf(target: EventTarget | null): string | null {
  return elementOf(target)?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null
}

/** Shows every appearance in sight of the ID under the pointer. */
function underlineId(scroller: HTMLElement, id: string | null): void {
  for (const shown of scroller.querySelectorAll<HTMLElement>('[data-id]')) {
    if (shown.dataset['id'] === id) shown.dataset['hover'] = 'true'
    else delete shown.dataset['hover']
  }
}
