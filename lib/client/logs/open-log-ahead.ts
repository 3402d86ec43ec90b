import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { startLogWorker } from '../worker/log-worker-port.ts'
import { createLogSession } from './create-log-session.ts'
import type { LogSession } from './log-session.ts'

/** A screen that has not taken its log by then is not coming. Units: milliseconds */
const takenWithinMs = 5_000

let ahead: LogSession | null = null

/** Opens the log of a screen that is on its way, so that the cluster is asked while the screen is made. */
export function openLogAhead(request: StreamRequest, context: string | null): void {
  ahead?.close()
  const session = createLogSession(startLogWorker)
  ahead = session
  session.openAhead(request, context)
  setTimeout(() => {
    if (ahead !== session) return
    ahead = null
    session.close()
  }, takenWithinMs)
}

/** The session that was opened ahead, once; null where there is none. */
export function takeLogAhead(): LogSession | null {
  const session = ahead
  ahead = null
  return session
}
