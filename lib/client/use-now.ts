import { useSyncExternalStore } from 'react'

/** Ages are shown to the minute or so; this is how often they are looked at. Units: milliseconds */
const tickMs = 10_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let nowMs = 0

/** The time, the same for everything on the screen, a little behind. Units: milliseconds since 1970; 0 on the server */
export function useNow(): number {
  return useSyncExternalStore(
    subscribe,
    () => {
      if (nowMs === 0) nowMs = Date.now()
      return nowMs
    },
    () => 0,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    nowMs = 0
  }
}

function tick(): void {
  nowMs = Date.now()
  for (const listener of listeners) listener()
}
