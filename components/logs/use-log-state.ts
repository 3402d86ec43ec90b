import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import { sameFields } from '@/lib/core/pods/same-fields.ts'

/** A part of a session's state. A live log changes in each frame; this draws anew only when that part does. */
export function useLogState<Part>(session: LogSession, select: (state: LogSessionState) => Part): Part {
  const last = useRef<{ readonly part: Part } | null>(null)
  const read = () => {
    const part = select(session.getState())
    if (last.current === null || !sameFields(last.current.part, part)) last.current = { part }
    return last.current.part
  }
  return useSyncExternalStore(session.subscribe, read, read)
}

/** Nothing for two frames, and what stands there is what stays. Units: milliseconds */
const calmAfterMs = 34
/** A log that is followed is calm again and again: this often it is looked at before its time. Units: milliseconds */
const earlyEveryMs = 1_000

/** A session's state, looked at now and then, at most every `everyMs`: for figures that a person reads. */
export function useSampledLogState(session: LogSession, everyMs: number): LogSessionState {
  const [state, setState] = useState(session.getState)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lookedMs = Number.NEGATIVE_INFINITY
    let earlyMs = Number.NEGATIVE_INFINITY
    const look = () => {
      timer = undefined
      const nowMs = performance.now()
      if (nowMs < lookedMs + everyMs) earlyMs = nowMs
      lookedMs = nowMs
      setState(session.getState())
    }
    look()
    const unsubscribe = session.subscribe(() => {
      const nowMs = performance.now()
      const waitMs = lookedMs + everyMs - nowMs
      clearTimeout(timer)
      const mayBeEarly = nowMs >= earlyMs + earlyEveryMs
      if (waitMs <= 0) look()
      else timer = setTimeout(look, mayBeEarly ? Math.min(waitMs, calmAfterMs) : waitMs)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [session, everyMs])
  return state
}
