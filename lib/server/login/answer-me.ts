import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { Call } from '../http/create-respond.ts'
import { type KnownPerson, whoAmI } from '../kubernetes/who-am-i.ts'

/**
 * Answers who the person is to the cluster, and how they came in.
 *
 * Shape:  { mode, proof, user, groups, expiresAt, namespaces }; `user` null: the cluster does not say
 * Errors: Problem `login-required` where the cluster no longer takes the person's token
 */
export async function answerMe({ identity, api, signal }: Call<unknown>): Promise<unknown> {
  const { mode, proof, credential, expiresAtMs, namespaces } = identity
  const person = await whoAmI(api(), signal).catch((error: unknown): KnownPerson | null => {
    if (!isProblem(error)) throw error
    // Whatever is wrong with the cluster is said where the cluster is looked at.
    if (credential.type === 'kubeconfig' || error.code !== 'unauthorized') return null
    throw new Problem('login-required', 'The cluster no longer takes your token', { hint: 'Log in with a new one.' })
  })
  const expiresAt = expiresAtMs === null ? null : timestampFrom(Math.floor(expiresAtMs / 1000), 0)
  const named = credential.type === 'impersonate' ? credential : null
  const { user = null, groups = [] } = person ?? named ?? {}
  return { mode, proof, user, groups, expiresAt, namespaces }
}
