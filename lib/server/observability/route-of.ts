/**
 * The route of a path below /api: what stands in for a parameter is its name, so that there are few routes.
 *
 * Shape: "/api/namespaces/shop/pods/cart-0/log" → "/api/namespaces/[namespace]/pods/[pod]/log". `unknown`: no route has the path
 */
export function routeOf(pathname: string, unknown: boolean): string {
  if (unknown) return '/api/[...path]'
  return pathname.replace(/\/(namespace|pod)s\/[^/]+/g, '/$1s/[$1]')
}
