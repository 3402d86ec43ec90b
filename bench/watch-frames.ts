import type { Page } from '@playwright/test'
import { type Measure, measureOf } from './measure.ts'

/** What scrolling looked like. Units: milliseconds */
export type Frames = {
  readonly p99Ms: number
  readonly longestTaskMs: number
  readonly blank: number
  readonly frames: number
}

/** Scrolls an element, or the page, a part of a screen in every frame, and looks at each frame. */
export async function scrollFrames(page: Page, selector: string | null, seconds: number): Promise<Frames> {
  return page.evaluate(
    async ({ selector, ms }) => {
      const element = selector === null ? document.scrollingElement : document.querySelector(selector)
      if (!(element instanceof HTMLElement)) throw new Error(`Nothing to scroll: ${selector}`)
      let longestTaskMs = 0
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
      })
      tasks.observe({ type: 'longtask' })
      const times: number[] = []
      let blank = 0
      await new Promise<void>((resolve) => {
        const began = performance.now()
        let last = began
        let step = -137
        const frame = (now: number) => {
          times.push(now - last)
          last = now
          if (selector !== null) {
            const box = element.getBoundingClientRect()
            const rows = [...element.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect())
            const covered =
              rows.some(({ top }) => top <= box.top + 1) && rows.some(({ bottom }) => bottom >= box.bottom - 25)
            if (!covered) blank++
          }
          if (element.scrollTop < 1_000) step = 137
          else if (element.scrollTop > element.scrollHeight - element.clientHeight - 1_000) step = -137
          element.scrollTop += step
          if (now - began < ms) requestAnimationFrame(frame)
          else resolve()
        }
        requestAnimationFrame(frame)
      })
      tasks.disconnect()
      const sorted = times.slice(5).sort((a, b) => a - b)
      return { p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0, longestTaskMs, blank, frames: times.length }
    },
    { selector, ms: seconds * 1000 },
  )
}

/** How a log scrolled, beside an empty page. */
export function frameMeasures(name: string, frames: Frames, empty: Frames): readonly Measure[] {
  return [
    measureOf(`${name}: frame, p99`, 'ms', frames.p99Ms, { reference: empty.p99Ms, bar: 1.1 * empty.p99Ms }),
    measureOf(`${name}: longest task`, 'ms', frames.longestTaskMs, { bar: 50 }),
    measureOf(`${name}: frames with rows missing, of ${frames.frames}`, 'frames', frames.blank, { bar: 0 }),
  ]
}
