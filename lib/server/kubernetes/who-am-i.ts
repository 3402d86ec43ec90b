import * as v from 'valibot'
import { isProblem } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'
import { decode } from './decode.ts'

/** A person as the cluster knows them. */
export type KnownPerson = { readonly user: string; readonly groups: readonly string[] }

const reviewSchema = v.object({
  status: v.object({ userInfo: v.object({ username: v.string(), groups: v.optional(v.array(v.string()), () => []) }) }),
})
const apiGroup = 'authentication.k8s.io'
const right = { verb: 'create', resource: 'selfsubjectreviews', apiGroup, namespace: null }

/**
 * Asks the API server who the person is. Null: it is too old to say (before Kubernetes 1.28), or may not be asked.
 *
 * Errors: Problem `unauthorized` where it does not know the credentials, and those of a cluster that cannot be reached
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#self-subject-review
 */
export async function whoAmI(api: ApiServer, signal: AbortSignal): Promise<KnownPerson | null> {
  const review = { apiVersion: `${apiGroup}/v1`, kind: 'SelfSubjectReview' }
  try {
    const answer = await api.review({ path: `/apis/${apiGroup}/v1/selfsubjectreviews`, right }, review, signal)
    const { username, groups } = decode(reviewSchema, answer, 'SelfSubjectReview').status.userInfo
    return { user: username, groups }
  } catch (error) {
    if (isProblem(error) && (error.code === 'not-found' || error.code === 'forbidden')) return null
    throw error
  }
}
