import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import type { Row, StoredRow } from '@/lib/core/view/row.ts'
import { type CalmWays, calmUpdates } from './calm-updates.ts'
import { createLogViewport, type LogViewport } from './log-viewport.ts'
import { createRowCache } from './row-cache.ts'
import { emptySight, type Sight } from './sight.ts'

const pageWays: CalmWays = {
  nowMs: () => performance.now(),
  later: (run, delayMs) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

/** The viewport of a session's log, which follows the session as long as the component lives. */
export function useSessionViewport(session: LogSession, decode: (stored: StoredRow) => Row): LogViewport {
  const { viewport, cache } = useMemo(() => {
    const rows = createRowCache(session, decodeRow)
    return { viewport: createLogViewport(session, rows), cache: rows }
  }, [session])
  useEffect(() => {
    cache.decodeWith(decode)
    viewport.rewrap()
  }, [cache, viewport, decode])
  useEffect(() => {
    return calmUpdates(session, viewport.update, () => viewport.getSight().following, pageWays)
  }, [session, viewport])
  return viewport
}

/** What a viewport has in sight: for what is drawn anew whenever the log moves. */
export function useSight(viewport: LogViewport): Sight {
  return useSyncExternalStore(viewport.subscribe, viewport.getSight, () => emptySight)
}

/** A plain value out of what is in sight: draws anew only when that value changes, not whenever the log moves. */
export function useSightValue<Value extends string | number | boolean | null>(
  viewport: LogViewport,
  select: (sight: Sight) => Value,
): Value {
  return useSyncExternalStore(
    viewport.subscribe,
    () => select(viewport.getSight()),
    () => select(emptySight),
  )
}
