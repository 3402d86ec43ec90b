import { expect, test } from 'vitest'
import { routeOf } from './route-of.ts'

for (const { name, path, route } of [
  { name: 'no parameter', path: '/api/clusters', route: '/api/clusters' },
  { name: 'all namespaces', path: '/api/namespaces', route: '/api/namespaces' },
  { name: 'a namespace', path: '/api/namespaces/shop/pods', route: '/api/namespaces/[namespace]/pods' },
  {
    name: 'names that are words of the path',
    path: '/api/namespaces/pods/pods/namespaces/log',
    route: '/api/namespaces/[namespace]/pods/[pod]/log',
  },
]) {
  test(`a metric names the route, never a namespace or a pod: ${name}`, () => {
    expect(routeOf(path, false)).toBe(route)
  })
}

test('paths that somebody made up are one route', () => {
  expect(routeOf('/api/x/y', true)).toBe('/api/[...path]')
})
