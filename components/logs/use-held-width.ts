import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the log as wide as the widest line that has been in sight: otherwise a long line that leaves would pull back a
 * reader who has scrolled to the right.
 */
export function useHeldWidth(scroller: RefObject<HTMLElement | null>, wrap: boolean): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const track = element?.querySelector<HTMLElement>('.log-track')
    const sight = element?.querySelector<HTMLElement>('.log-window')
    if (!element || !track || !sight || wrap) return
    let heldPx = 0
    const observer = new ResizeObserver(() => {
      const widthPx = sight.offsetWidth
      if (widthPx <= heldPx || widthPx <= element.clientWidth) return
      heldPx = widthPx
      track.style.minWidth = `${widthPx}px`
    })
    observer.observe(sight)
    return () => {
      observer.disconnect()
      track.style.minWidth = ''
    }
  }, [scroller, wrap])
}
