import * as v from 'valibot'
import { loginBytesMax } from '@/lib/core/logs/limits.ts'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { OpenCall } from '../http/create-respond.ts'
import { readJsonBody } from '../http/read-json-body.ts'
import type { Attempts } from './attempts.ts'
import { cookieHeaders } from './cookie-headers.ts'

/** Turns a token into what `Set-Cookie` says. Errors: Problem `unauthorized` for one that is not taken */
export type Admit = (token: string, call: OpenCall) => Promise<readonly string[]>

/** Who lets people in. */
export type Desk = {
  readonly attempts: Attempts
  readonly admit: Admit
  /** Where a request comes from: attempts are counted by this. */
  readonly addressOf: (headers: Headers) => string
}

const loginSchema = v.strictObject({ token: v.pipe(v.string(), v.trim(), v.minLength(1)) })

/**
 * Answers a login with a pasted token.
 *
 * Errors: Problem `unauthorized`, `too-many-attempts`, `session-too-large`, `invalid-query`, and those of the cluster
 */
export async function answerLogin({ attempts, admit, addressOf }: Desk, call: OpenCall): Promise<Response> {
  const address = addressOf(call.request.headers)
  attempts.check(address)
  const body = v.safeParse(loginSchema, await readJsonBody(call.request, loginBytesMax))
  if (!body.success) throw new Problem('invalid-query', 'The body must be {"token": "…"}')
  try {
    const headers = cookieHeaders(await admit(body.output.token, call))
    call.audit({ event: 'login', outcome: 'allowed' })
    return Response.json({}, { headers })
  } catch (error) {
    if (isProblem(error) && error.code === 'unauthorized') attempts.failed(address)
    throw error
  }
}
