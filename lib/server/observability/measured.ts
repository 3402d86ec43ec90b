import type { LogRequest } from './create-request-log.ts'
import { metrics } from './metrics.ts'
import { routeOf } from './route-of.ts'

/** A route handler as Next calls it. */
type RouteHandler<P> = (request: Request, context: { readonly params: Promise<P> }) => Promise<Response>

/** Measures how long a route handler takes up to its headers, and has it written down where there is a log of requests. */
export function measured<P>(handler: RouteHandler<P>, log: LogRequest | null = null): RouteHandler<P> {
  return async (request, context) => {
    const startedAtMs = performance.now()
    const response = await handler(request, context)
    const route = routeOf(apiPath(request.url), hasRest(await context.params))
    const durationMs = performance.now() - startedAtMs
    metrics().requestSeconds.observe({ route, status: response.status }, durationMs / 1000)
    log?.({ request, response, route, durationMs })
    return response
  }
}

/** Podlogs may be served below a path. */
function apiPath(url: string): string {
  const { pathname } = new URL(url)
  return pathname.slice(Math.max(0, pathname.indexOf('/api')))
}

/** True where the rest of the path is one parameter, as of the route for all that is not there. Next hands in none where there is none. */
function hasRest(params: unknown): boolean {
  return Object.values(params ?? {}).some(Array.isArray)
}
