import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
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

/** A session's state, looked at now and then: for figures that a person reads. */
export function useSampledLogState(session: LogSession, everyMs: number): LogSessionState {
  const [state, setState] = useState(session.getState)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = useCallback(() => {
    timer.current = undefined
    setState(session.getState())
  }, [session])
  useEffect(() => {
    look()
    const unsubscribe = session.subscribe(() => {
      timer.current ??= setTimeout(look, everyMs)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [session, look, everyMs])
  return state
}
