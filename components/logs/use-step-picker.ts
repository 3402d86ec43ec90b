import { type KeyboardEvent, type PointerEvent, useState } from 'react'

/** Steps of time that are picked out, first and last included. */
export type StepRange = { readonly first: number; readonly last: number }

/** What is done with the steps that are picked. */
export type StepDeeds = {
  readonly onGo: (step: number) => void
  readonly onRange: (range: StepRange) => void
}

/** A pointer that moves less than this has clicked. Units: CSS pixels */
const clickPxMax = 4

/** From the step where it began to the step where it is. `fromPx`: where the pointer went down; null: it is up. */
type Picking = { readonly from: number; readonly to: number; readonly fromPx: number | null; readonly dragged: boolean }

/**
 * Picks steps of a strip by pointer and keyboard: a click or Enter goes to one, a drag or Shift with the arrow keys picks a
 * range, which Enter then takes. Escape lets go.
 */
export function useStepPicker(count: number, { onGo, onRange }: StepDeeds) {
  const [picking, setPicking] = useState<Picking | null>(null)
  const within = (step: number) => Math.min(count - 1, Math.max(0, step))
  const stepAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return within(Math.floor(((event.clientX - left) / width) * count))
  }
  const pickedBy = ({ from, to, dragged }: Picking): StepRange => {
    const other = dragged ? from : to
    return { first: within(Math.min(other, to)), last: within(Math.max(other, to)) }
  }
  const take = (picking: Picking) => {
    if (picking.dragged) onRange(pickedBy(picking))
    else onGo(within(picking.to))
  }
  const keys: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }

  return {
    at: picking === null ? null : within(picking.to),
    /** One step, or the range that is being dragged over; null: none. */
    picked: picking === null ? null : pickedBy(picking),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const step = stepAt(event)
        setPicking({ from: step, to: step, fromPx: event.clientX, dragged: false })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const to = stepAt(event)
        setPicking((before) => {
          if (before === null || before.fromPx === null) return { from: to, to, fromPx: null, dragged: false }
          const dragged = before.dragged || Math.abs(event.clientX - before.fromPx) > clickPxMax
          return { ...before, to, dragged }
        })
      },
      onPointerUp() {
        if (picking === null || picking.fromPx === null) return
        take(picking)
        setPicking(null)
      },
      onPointerLeave: () => setPicking((before) => (before?.fromPx === null ? null : before)),
      onPointerCancel: () => setPicking(null),
      onBlur: () => setPicking(null),
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const by = event.key === 'Home' ? -count : event.key === 'End' ? count : keys[event.key]
        if (event.key === 'Escape' && picking !== null) setPicking(null)
        else if (event.key === 'Enter' && picking !== null) take(picking)
        else if (by !== undefined) {
          const from = picking?.from ?? count - 1
          const to = within((picking?.to ?? count - (by < 0 ? 0 : 1)) + by)
          setPicking({ from: event.shiftKey ? from : to, to, fromPx: null, dragged: event.shiftKey })
        } else return
        event.preventDefault()
        event.stopPropagation()
      },
    },
  }
}
