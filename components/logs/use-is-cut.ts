import { useEffect, useState } from 'react'
import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import { useLogState } from './use-log-state.ts'

/** The past of a log is read within this time of its first line; what comes later is new. Units: milliseconds */
const pastMs = 3_000

/** Whether the log was cut at its start: as many lines of the past came of a source as were asked for. */
export function useIsCut(session: LogSession, tailLines: number | null, log: string): boolean {
  const [done, setDone] = useState<{ readonly log: string; readonly cut: boolean } | null>(null)
  const begun = useLogState(session, ({ lines }) => lines > 0)
  const full = useLogState(session, (state) => isFull(state, tailLines))
  useEffect(() => {
    if (!begun || session.getState().lines === 0) return
    const timer = setTimeout(() => setDone((before) => (before?.log === log ? before : { log, cut: false })), pastMs)
    return () => clearTimeout(timer)
  }, [begun, log, session])
  useEffect(() => {
    // Looked at again: when another log is opened, what was drawn is still that of the one before.
    if (full && isFull(session.getState(), tailLines))
      setDone((before) => (before?.log === log ? before : { log, cut: true }))
  }, [full, log, session, tailLines])
  return done?.log === log && done.cut
}

function isFull({ sources }: LogSessionState, tailLines: number | null): boolean {
  return tailLines !== null && sources.some(({ lines }) => lines > 0 && lines >= tailLines)
}
