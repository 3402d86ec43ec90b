import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'
import type { AccessMode, Identity } from '../access/identity.ts'

/** What was done. No text of a log, none that was looked for, and no secret. */
export type AuditEntry = {
  readonly event: 'login' | 'logout' | 'open' | 'close' | 'download' | 'search' | 'reveal' | 'refusal'
  readonly outcome: 'allowed' | 'ended' | ProblemCode
  readonly namespaces?: readonly string[]
  readonly pod?: string
  readonly container?: string
  /** Containers, and selections of them, that were asked for. */
  readonly sources?: number
  readonly selections?: number
  readonly follow?: boolean
  readonly bytes?: number
  readonly seconds?: number
}

/** The notes that one request leaves. */
export type AuditTrail = {
  /** Says who asks; until then it is nobody. `name`: as the cluster knows them. */
  identify(identity: Identity, name: () => Promise<string | null>): void
  note(entry: AuditEntry): void
}

/** Begins the notes of a request. */
export type BeginTrail = (request: Request, requestId: string) => AuditTrail

type Who = {
  readonly mode: AccessMode | null
  readonly proof: string | null
  readonly name: () => Promise<string | null>
}

const nobody: Who = { mode: null, proof: null, name: async () => null }

/**
 * Makes notes of who has read what: one JSON line each, for whatever gathers the output of this process.
 *
 * Shape: `{"time":…,"type":"audit","event":"open","outcome":"allowed","user":"ana","mode":"token","proof":"session","from":"10.1.2.3",…}`;
 *        `addressOf` gives the address that the request came from
 */
export function createAuditTrails(
  write: (line: string) => void,
  addressOf: (headers: Headers) => string,
  now: () => Date,
): BeginTrail {
  return (request, requestId) => {
    const { pathname, searchParams } = new URL(request.url)
    let who = nobody
    return {
      identify({ mode, proof }, name) {
        who = { mode, proof, name }
      },
      note({ event, outcome, ...what }) {
        const { mode, proof, name } = who
        const time = now().toISOString()
        const how = { mode, proof, from: addressOf(request.headers), requestId }
        const where = { path: pathname, context: searchParams.get('context') }
        const tell = (user: string | null) =>
          write(`${JSON.stringify({ time, type: 'audit', event, outcome, user, ...how, ...where, ...what })}\n`)
        // A cluster that cannot say a name must not keep the deed from being noted.
        name().then(tell, () => tell(null))
      },
    }
  }
}
