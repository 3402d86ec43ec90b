import { sessions } from '../access/authenticate.ts'
import { launchGate } from '../access/launch.ts'
import { clientAddress } from '../access/peer-address.ts'
import { trustedProxies } from '../access/trusted-proxies.ts'
import { config } from '../config.ts'
import type { OpenCall } from '../http/create-respond.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { admitByLaunchToken } from './admit-by-launch-token.ts'
import { admitByToken } from './admit-by-token.ts'
import { answerLogin, type Desk } from './answer-login.ts'
import { createAttempts } from './attempts.ts'

const desk: Desk = {
  attempts: createAttempts(Date.now),
  admit:
    config.access.mode === 'local' ? admitByLaunchToken(launchGate) : admitByToken(sessions, apiServerFor, Date.now),
  addressOf: (headers) => clientAddress(headers, trustedProxies),
}

/** Logs in with a pasted token, in the way that this process was told to. */
export function logIn(call: OpenCall): Promise<Response> {
  return answerLogin(desk, call)
}

/** Takes the cookies of a login away. */
export function logOut(call: OpenCall): Response {
  call.audit({ event: 'logout', outcome: 'allowed' })
  return Response.json({}, { headers: new Headers(sessions.clear().map((line) => ['Set-Cookie', line])) })
}
