'use client'
import { useEffect, useState } from 'react'
import { startLogWorker } from '../worker/log-worker-port.ts'
import { createLogSession } from './create-log-session.ts'
import type { LogSession } from './log-session.ts'
import { takeLogAhead } from './open-log-ahead.ts'

/**
 * The log of this screen: one session, and one Worker, for as long as the component lives. Read its state with
 * `useSyncExternalStore(session.subscribe, session.getState)`, or a part of it.
 */
export function useLogSession(): LogSession {
  const [session] = useState(() => takeLogAhead() ?? createLogSession(startLogWorker))
  useEffect(() => session.close, [session])
  return session
}
