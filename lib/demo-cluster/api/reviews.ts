import type { ServerResponse } from 'node:http'
import type { Person } from './people.ts'
import { sendJson, sendNoSuchResource } from './status.ts'

type Members = Readonly<Record<string, unknown>>

/** Paths of the reviews that anybody may create about themselves. */
export const reviewPaths = {
  access: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
  rules: '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
  self: '/apis/authentication.k8s.io/v1/selfsubjectreviews',
} as const

/** Answers a review. */
export function answerReview(path: string, person: Person, body: unknown, response: ServerResponse) {
  const spec = membersOf(membersOf(body)['spec'])
  switch (path) {
    case reviewPaths.access: {
      const asked = membersOf(spec['resourceAttributes'])
      const text = (name: string) => textOf(asked[name])
      const resource = [text('resource'), text('subresource')].filter((part) => part !== '').join('/')
      const namespace = text('namespace') === '' ? null : text('namespace')
      const allowed = person.allows({ verb: text('verb'), group: text('group'), resource, namespace })
      const status = { allowed, ...(allowed ? {} : { reason: 'the demo cluster grants no such right' }) }
      return sendJson(response, 201, review('authorization.k8s.io/v1', 'SelfSubjectAccessReview', { spec, status }))
    }
    case reviewPaths.rules: {
      const rules = person.rules(textOf(spec['namespace']))
      const status = { resourceRules: rules, nonResourceRules: [], incomplete: false }
      return sendJson(response, 201, review('authorization.k8s.io/v1', 'SelfSubjectRulesReview', { spec, status }))
    }
    case reviewPaths.self: {
      const status = { userInfo: { username: person.user, groups: person.groups } }
      return sendJson(response, 201, review('authentication.k8s.io/v1', 'SelfSubjectReview', { status }))
    }
    default:
      return sendNoSuchResource(response)
  }
}

function review(apiVersion: string, kind: string, rest: Members) {
  return { kind, apiVersion, metadata: { creationTimestamp: null }, ...rest }
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
