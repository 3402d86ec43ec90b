import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'
import { type MissingRight, Problem } from '@/lib/core/problems/problem.ts'
import { Expired } from './expired.ts'
import { placeInWords } from './place-in-words.ts'

const statusSchema = v.object({
  kind: v.literal('Status'),
  message: v.optional(v.string(), ''),
  reason: v.optional(v.string(), ''),
  details: v.optional(
    v.object({
      kind: v.optional(v.string()),
      name: v.optional(v.string()),
      retryAfterSeconds: v.optional(v.number()),
    }),
    {},
  ),
})

/**
 * The kind of thing that a Status is about where the API server passes on a refusal of the kubelet: its own are about pods.
 *
 * Source: LogREST.Get in kubernetes, pkg/registry/core/pod/rest/log.go; 404 tried on Kubernetes 1.37 in the second after a kubelet's start
 */
const ofTheKubelet = 'pods/log'

/**
 * Turns a refusal of the API server into a Problem, by HTTP status, `reason` and `details` of its Status object.
 *
 * Shape:  the words of Kubernetes become the `detail`, where they come in a Status; a body of any other kind stays out
 *         (it may be a proxy's page)
 * Source: Status in kubernetes, staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go
 */
export function refusalToProblem(
  statusCode: number,
  headers: IncomingHttpHeaders,
  body: string,
  right: MissingRight,
): Problem {
  const status = readStatus(body)
  const said = status?.message || `The API server answered with status ${statusCode}`
  // Whatever it answered. A kubelet that was started a moment ago does not know its pods, and says 404.
  if (status?.details.kind === ofTheKubelet) return new Problem('cluster-error', said)
  switch (statusCode) {
    case 400:
    case 422:
      // Without a Status it is not the API server that speaks, or not in TLS.
      return new Problem(status === null ? 'cluster-error' : 'invalid-query', said)
    case 401:
      return new Problem('unauthorized', 'The API server does not take the credentials of this context', {
        hint: 'Log in to the cluster again (kubectl get pods shows whether it works), or fetch the kubeconfig anew.',
      })
    case 403:
      return forbidden(spokenFor(status) ?? right)
    case 404:
      return notFound(status, said, right)
    case 410:
      return new Expired(said)
    case 429:
      return throttled(headers, status?.details.retryAfterSeconds)
    case 504:
      return new Problem('cluster-timeout', said)
    default:
      return new Problem('cluster-error', said)
  }
}

function readStatus(body: string): v.InferOutput<typeof statusSchema> | null {
  try {
    const result = v.safeParse(statusSchema, JSON.parse(body))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

/** The right that Podlogs itself lacks where it speaks for a person; null: it is the person who lacks one. */
function spokenFor(status: ReturnType<typeof readStatus>): MissingRight | null {
  const kind = status?.details.kind
  if (kind !== 'users' && kind !== 'groups') return null
  return { verb: 'impersonate', resource: kind, apiGroup: '', namespace: null }
}

function forbidden(right: MissingRight): Problem {
  if (right.verb === 'impersonate') {
    return new Problem(
      'forbidden',
      `Podlogs may not speak for you: its account lacks the right to impersonate ${right.resource}`,
      {
        hint: 'Ask an admin of the cluster to give the account of Podlogs this right, for you or your group.',
        missing: right,
      },
    )
  }
  const where = placeInWords(right.namespace)
  return new Problem('forbidden', `You may not ${right.verb} ${right.resource} ${where}`, {
    hint: `${right.resource === 'namespaces' ? 'Type the name of a namespace that you may read, or ask' : 'Ask'} an admin of the cluster for the right to ${right.verb} ${right.resource}.`,
    missing: right,
  })
}

const missingKinds: Readonly<Record<string, ProblemCode>> = {
  pods: 'pod-not-found',
  namespaces: 'namespace-not-found',
}

function notFound(status: ReturnType<typeof readStatus>, said: string, right: MissingRight): Problem {
  const code = missingKinds[status?.details.kind ?? ''] ?? 'not-found'
  const name = status?.details.name
  if (code !== 'pod-not-found' || name === undefined) return new Problem(code, said)
  return new Problem(code, `There is no pod ${name} in the namespace ${right.namespace}`, {
    hint: 'It may have been deleted or replaced: look for its workload.',
  })
}

function throttled(headers: IncomingHttpHeaders, advised: number | undefined): Problem {
  const retryAfterSeconds = Number(headers['retry-after'] ?? advised ?? 1)
  return new Problem('throttled', 'The API server has too much to do and asks to come back later', {
    retryAfterSeconds: Number.isFinite(retryAfterSeconds) ? retryAfterSeconds : 1,
  })
}
