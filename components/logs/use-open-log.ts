import { useCallback, useEffect, useRef } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { streamRangeOf } from '@/lib/core/links/stream-range-of.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { logRequest } from './log-request.ts'
import type { LogSubject } from './log-subject.ts'

/** The log that is open. */
export type OpenLog = {
  readonly request: StreamRequest
  /** Names what is read: the same text, the same log. */
  readonly name: string
  /** Reads it again from the start. */
  readonly reopen: () => void
  /** Opens another part of it at once, rather than when the address has changed to it. */
  readonly openAhead: (change: Partial<LogView>) => void
}

/** Opens the log that the view means, anew only when another part or another log is wanted, and filters it. */
export function useOpenLog(session: LogSession, subject: LogSubject, view: LogView, sentTo: LineId | null): OpenLog {
  const request = logRequest(subject, streamRangeOf({ ...view, line: sentTo }))
  const name = JSON.stringify([subject.context, request])
  const latest = useRef({ request, context: subject.context })
  useEffect(() => {
    latest.current = { request, context: subject.context }
  })

  const text = view.id
  const levelNames = view.level.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the levels, which are a new list each time
  useEffect(() => session.setFilter({ text, levels: view.level, hiddenSources: [] }), [session, text, levelNames])

  const reopen = useCallback(() => session.open(latest.current.request, latest.current.context), [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the request, which is a new object each time
  useEffect(reopen, [reopen, name])

  const openAhead = (change: Partial<LogView>) =>
    session.openAhead(logRequest(subject, streamRangeOf({ ...view, ...change, line: null })), subject.context)

  return { request, name, reopen, openAhead }
}
