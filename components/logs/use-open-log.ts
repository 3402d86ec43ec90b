import { useCallback, useEffect, useRef } from 'react'
import type { LogFilter, LogSession } from '@/lib/client/logs/log-session.ts'
import { useRevealed } from '@/lib/client/logs/use-revealed.ts'
import { logMemory } from '@/lib/client/storage/log-memory.ts'
import { useStoredValue } from '@/lib/client/storage/use-stored-value.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** The log that is open. */
export type OpenLog = {
  /** Names what is read: the same text, the same log. */
  readonly name: string
  /** Reads it again from the start. */
  readonly reopen: () => void
}

/** Opens the log that is asked for, anew only when another part, another log or another memory is wanted, and filters it. */
export function useOpenLog(
  session: LogSession,
  wanted: StreamRequest,
  context: string | null,
  filter: LogFilter,
): OpenLog {
  const [revealed] = useRevealed()
  const memory = useStoredValue(logMemory)
  const request = revealed ? { ...wanted, reveal: true } : wanted
  const name = JSON.stringify([context, request])
  const latest = useRef({ request, context })
  useEffect(() => {
    latest.current = { request, context }
  })

  const filterName = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the filter, which is a new object each time
  useEffect(() => session.setFilter(filter), [session, filterName])

  const reopen = useCallback(() => session.open(latest.current.request, latest.current.context), [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the request, which is a new object each time; the session asks for the memory
  useEffect(reopen, [reopen, name, memory])

  return { name, reopen }
}
