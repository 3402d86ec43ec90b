import { sessions } from '../access/authenticate.ts'
import { launchGate } from '../access/launch.ts'
import { config } from '../config.ts'
import type { OpenCall } from '../http/create-respond.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { admitByLaunchToken } from './admit-by-launch-token.ts'
import { admitByToken } from './admit-by-token.ts'
import { answerLogin } from './answer-login.ts'
import { createAttempts } from './attempts.ts'

const attempts = createAttempts(Date.now)
const admit =
  config.access.mode === 'local' ? admitByLaunchToken(launchGate) : admitByToken(sessions, apiServerFor, Date.now)

/** Logs in with a pasted token, in the way that this process was told to. */
export function logIn(call: OpenCall): Promise<Response> {
  return answerLogin(attempts, admit, call)
}

/** Takes the cookies of a login away. */
export function logOut(call: OpenCall): Response {
  call.audit({ event: 'logout', outcome: 'allowed' })
  return Response.json({}, { headers: new Headers(sessions.clear().map((line) => ['Set-Cookie', line])) })
}
