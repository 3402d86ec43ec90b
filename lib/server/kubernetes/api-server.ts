import type { MissingRight } from '@/lib/core/problems/problem.ts'

/** A question to the API server, and the right it needs, for the answer to a refusal. */
export type ApiRequest = {
  /** Path with every name in it encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly right: MissingRight
}

/** The bytes of an answer as they come. Ends where the answer ends as a whole; throws a Problem where it was cut. */
export type ByteStream = AsyncIterable<Uint8Array>

/** One cluster, asked with one identity. */
export type ApiServer = {
  /** Names the cluster and the identity: what may be shared between requests is shared by this. */
  readonly key: string
  /** Reads a whole JSON answer. Errors: a Problem for every refusal and every failure on the way. */
  getJson(request: ApiRequest, signal: AbortSignal): Promise<unknown>
  /**
   * Asks about the person's own name or rights, for which Kubernetes wants an object to be created; nothing is kept of it.
   *
   * Errors: as `getJson`
   */
  review(request: ApiRequest, review: object, signal: AbortSignal): Promise<unknown>
  /** Opens an answer that has no end in sight. Resolves with the headers. Errors: as `getJson`. */
  open(request: ApiRequest, signal: AbortSignal): Promise<ByteStream>
}
