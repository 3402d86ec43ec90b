import type { ApiRequest } from './api-server.ts'

/** What the API server is asked for, so that a slow node is told from a slow API server. */
export type UpstreamKind = 'log' | 'watch' | 'review' | 'read'

/** Tells requests apart. `body`: what is sent along; null: nothing. */
export function upstreamKind({ path, query }: Pick<ApiRequest, 'path' | 'query'>, body: string | null): UpstreamKind {
  if (body !== null) return 'review'
  if (path.endsWith('/log')) return 'log'
  return query?.['watch'] === undefined ? 'read' : 'watch'
}
