import { config } from '../config.ts'
import { type Authenticator, authenticateByToken, authenticateLocally } from './authenticator.ts'
import { launchGate } from './launch.ts'
import { createSessions } from './sessions.ts'

/** The logins of this process. */
export const sessions = createSessions(config.access.sessionKeys, Date.now)

/** Tells who sends a request, in the way that this process was told to. */
export const authenticate: Authenticator =
  config.access.mode === 'local' ? authenticateLocally(launchGate) : authenticateByToken(sessions, Date.now)
