import * as v from 'valibot'
import { isProblem } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'
import { decode } from './decode.ts'

const names = v.optional(v.nullable(v.array(v.string())), () => [])
const reviewSchema = v.object({
  status: v.object({
    resourceRules: v.optional(
      v.nullable(v.array(v.object({ verbs: names, apiGroups: names, resources: names }))),
      () => [],
    ),
    incomplete: v.optional(v.boolean(), false),
  }),
})
const apiGroup = 'authorization.k8s.io'
const toAsk = { verb: 'create', resource: 'selfsubjectrulesreviews', apiGroup, namespace: null }

/**
 * Asks the API server for the rules of the person in a namespace, and looks whether one of them lets logs be read, be it of some pods
 * alone. Null: the rules that it knows are not all there are (a webhook decides, too), or it may not be asked.
 *
 * Errors: Problem `unauthorized`, and those of a cluster that cannot be reached
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/self-subject-rules-review-v1/
 */
export async function reviewLogRight(api: ApiServer, namespace: string, signal: AbortSignal): Promise<boolean | null> {
  const review = { apiVersion: `${apiGroup}/v1`, kind: 'SelfSubjectRulesReview', spec: { namespace } }
  const request = { path: `/apis/${apiGroup}/v1/selfsubjectrulesreviews`, right: toAsk }
  const answer = await api.review(request, review, signal).catch((error: unknown) => {
    if (isProblem(error) && (error.code === 'not-found' || error.code === 'forbidden')) return null
    throw error
  })
  if (answer === null) return null
  const { resourceRules, incomplete } = decode(reviewSchema, answer, 'SelfSubjectRulesReview').status
  const may = resourceRules?.some(
    ({ verbs, apiGroups, resources }) =>
      hasOne(verbs, ['get', '*']) && hasOne(apiGroups, ['', '*']) && hasOne(resources, ['pods/log', '*/log', '*']),
  )
  return may || (incomplete ? null : false)
}

function hasOne(list: readonly string[] | null, values: readonly string[]): boolean {
  return list?.some((each) => values.includes(each)) ?? false
}
