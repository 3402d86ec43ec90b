import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'

/** A live log that has been quiet this long has given all it has of the past. Units: milliseconds */
const quietMs = 1_500
/** Before its first line a log may be quiet for longer: a node looks through hundreds of megabytes for it. Units: milliseconds */
const quietMsFirst = 20_000

/**
 * The row of a line in a log that is still being read: waits until the line, or one after it, has come, or until no more
 * of the past is to come. Null where the log stays empty, or `signal` said to stop.
 */
export async function findLine(
  session: Pick<LogSession, 'subscribe' | 'getState' | 'rowOf'>,
  line: LineId,
  signal: AbortSignal,
): Promise<{ readonly row: number; readonly exact: boolean } | null> {
  await untilRead(session, line, signal)
  if (signal.aborted) return null
  const found = await session.rowOf(line, null)
  return signal.aborted ? null : found
}

function untilRead(
  session: Pick<LogSession, 'subscribe' | 'getState'>,
  line: LineId,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = session.subscribe(look)
    signal.addEventListener('abort', done)
    look()

    function look() {
      const state = session.getState()
      clearTimeout(quiet)
      if (isPast(state, line)) done()
      else if (state.phase === 'live') quiet = setTimeout(done, state.lastTimestamp === null ? quietMsFirst : quietMs)
    }
    function done() {
      clearTimeout(quiet)
      unsubscribe()
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

/** Whether the log has been read beyond the line, or to its end. */
function isPast({ phase, lastTimestamp }: LogSessionState, line: LineId): boolean {
  if (phase === 'ended' || phase === 'failed') return true
  return lastTimestamp !== null && lastTimestamp > line.timestamp
}
