import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import type { Authenticator } from '../access/authenticator.ts'
import { checkHeader } from '../access/check-header.ts'
import { checkHost } from '../access/check-host.ts'
import { checkName, isNameKind } from '../access/check-name.ts'
import { checkOrigin } from '../access/check-origin.ts'
import type { Identity } from '../access/identity.ts'
import { type RightIn, toReadLogs } from '../access/log-rights.ts'
import { createRights, type HasRight, type Rights } from '../access/rights.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { mayI } from '../kubernetes/may-i.ts'
import { nameOf } from '../kubernetes/name-of.ts'
import type { AuditTrail, BeginTrail } from '../observability/audit-trail.ts'
import type { Permits } from '../tail/permits.ts'
import { problemResponse } from './problem-response.ts'

/** A request of anybody. */
export type OpenCall = {
  readonly request: Request
  readonly requestId: string
  readonly query: URLSearchParams
  /** Notes what is done. */
  readonly audit: AuditTrail['note']
  /** Says who does it. */
  readonly identify: AuditTrail['identify']
}

/** A request that was let in: who asks, for what, of which cluster. */
export type Call<P> = OpenCall & {
  readonly identity: Identity
  /** The names in the path, checked. */
  readonly params: Readonly<P>
  /** The cluster of `?context=`, asked as the person. Errors: Problem `context-not-found`, `credentials-failed` */
  readonly api: () => ApiServer
  /** A right, that to read logs where none is named, checked again and again until `signal` is aborted. */
  readonly rights: (signal: AbortSignal, right?: RightIn) => Rights
  /** What every line of a log goes through before it leaves. */
  readonly masker: Masker
  /** Whether who has the right may see what is masked. */
  readonly reveals: boolean
  /** Counts what is downloaded. */
  readonly downloads: Permits
  /** Aborted when the reader leaves. */
  readonly signal: AbortSignal
}

/** What the door is built of. Handed in, so that tests need no kubeconfig. */
export type Door = {
  readonly allowedHosts: readonly string[]
  readonly authenticate: Authenticator
  readonly apiServerFor: (identity: Identity, context: string | null) => ApiServer
  readonly masker: Masker
  readonly reveals: boolean
  readonly downloads: Permits
  /** Units: milliseconds */
  readonly reauthorizeMs: number
  readonly beginTrail: BeginTrail
  readonly logFailure: (requestId: string, error: unknown) => void
}

/** A route handler as Next calls it. */
type RouteHandler<P> = (request: Request, context: { readonly params: Promise<P> }) => Promise<Response>

/** Makes a route handler of a function that reads, calls and answers: with a Response, or with what becomes JSON. */
export type Respond = <P extends Readonly<Record<string, unknown>> = Record<never, string>>(
  handle: (call: Call<P>) => unknown,
) => RouteHandler<P>

/** Makes a route handler for who is not known yet: login and what it needs. */
export type RespondToAnyone = (handle: (call: OpenCall) => unknown) => RouteHandler<unknown>

/**
 * Builds the one wrapper that every handler passes: host, origin, identity and names are checked before it is called, and
 * every failure leaves as a Problem with the number of the request.
 */
export function createRespond(door: Door): Respond {
  return (handle) => (request, context) =>
    answering(door, request, async (call) => {
      checkOrigin(request.headers)
      checkHeader(request.headers)
      const identity = await door.authenticate(request.headers)
      const api = () => door.apiServerFor(identity, call.query.get('context'))
      call.identify(identity, async () => nameOf(identity, api()))
      const params = await context.params
      checkParams(params)
      const hasRight: HasRight = (right, signal) => mayI(api(), right, signal)
      const rights = (signal: AbortSignal, right = toReadLogs) =>
        createRights(hasRight, right, door.reauthorizeMs, signal)
      const { masker, reveals, downloads } = door
      return handle({ ...call, identity, params, api, rights, masker, reveals, downloads, signal: request.signal })
    })
}

/**
 * Builds the wrapper of the few routes that are there before a login. What may be opened by a link of another page (GET) must
 * change nothing for who does not bring a secret along.
 */
export function createRespondToAnyone(door: OuterDoor): RespondToAnyone {
  return (handle) => (request) =>
    answering(door, request, async (call) => {
      if (request.method !== 'GET') {
        checkOrigin(request.headers)
        checkHeader(request.headers)
      }
      return handle(call)
    })
}

/** What of the door concerns everybody. */
type OuterDoor = Pick<Door, 'allowedHosts' | 'beginTrail' | 'logFailure'>

/** Statuses that say: not you, not from there, or not so often. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429])

async function answering(
  { allowedHosts, beginTrail, logFailure }: OuterDoor,
  request: Request,
  handle: (call: OpenCall) => Promise<unknown>,
): Promise<Response> {
  const requestId = crypto.randomUUID()
  const trail = beginTrail(request, requestId)
  try {
    checkHost(request.headers.get('host'), allowedHosts)
    const { searchParams: query } = new URL(request.url)
    const answer = await handle({ request, requestId, query, audit: trail.note, identify: trail.identify })
    const response = withHeaders(answer instanceof Response ? answer : Response.json(answer), requestId)
    return request.method === 'HEAD' ? await withoutBody(response) : response
  } catch (error) {
    if (isProblem(error) && refusals.has(error.status)) trail.note({ event: 'refusal', outcome: error.code })
    if (!isProblem(error) && !request.signal.aborted) logFailure(requestId, error)
    return withHeaders(problemResponse(asProblem(error, requestId), request.url), requestId)
  }
}

/** Next hands in none where the path has none. */
function checkParams(params: Readonly<Record<string, unknown>> | undefined): void {
  for (const [kind, name] of Object.entries(params ?? {})) {
    if (isNameKind(kind)) checkName(kind, String(name))
  }
}

function asProblem(error: unknown, requestId: string): Problem {
  if (isProblem(error)) return error
  return new Problem('internal', 'Podlogs could not answer this', {
    hint: `The log of the Podlogs server says more under the request ${requestId}.`,
  })
}

/** Next answers HEAD by GET and lets the body lie: a stream behind it would stay open. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, { status: response.status, headers: response.headers })
}

function withHeaders(response: Response, requestId: string): Response {
  response.headers.set('X-Request-Id', requestId)
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store')
  return response
}
