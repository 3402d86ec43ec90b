import * as v from 'valibot'
import type { MissingRight } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'
import { decode } from './decode.ts'

const reviewSchema = v.object({ status: v.object({ allowed: v.boolean() }) })
const apiGroup = 'authorization.k8s.io'
const toAsk = { verb: 'create', resource: 'selfsubjectaccessreviews', apiGroup, namespace: null }

/**
 * Asks the API server whether the person has a right.
 *
 * Errors: Problem `unauthorized` where it does not know the credentials any more, and those of a cluster that cannot be reached
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/authorization/#checking-api-access
 */
export async function mayI(api: ApiServer, right: MissingRight, signal: AbortSignal): Promise<boolean> {
  const [resource, subresource = ''] = right.resource.split('/')
  const resourceAttributes = {
    verb: right.verb,
    group: right.apiGroup,
    resource,
    subresource,
    namespace: right.namespace ?? '',
  }
  const review = { apiVersion: `${apiGroup}/v1`, kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } }
  const answer = await api.review(
    { path: `/apis/${apiGroup}/v1/selfsubjectaccessreviews`, right: toAsk },
    review,
    signal,
  )
  return decode(reviewSchema, answer, 'SelfSubjectAccessReview').status.allowed
}
