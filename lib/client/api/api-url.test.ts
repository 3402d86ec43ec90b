import { expect, test, vi } from 'vitest'
import { apiUrl } from './api-url.ts'

test('names are escaped and parameters without a value are left out', () => {
  expect(apiUrl(['namespaces', 'a/b', 'pods'], { context: null, watch: true })).toBe(
    '/api/namespaces/a%2Fb/pods?watch=true',
  )
  expect(apiUrl(['clusters'], {})).toBe('/api/clusters')
  expect(apiUrl(['namespaces'], { context: 'prod eu' })).toBe('/api/namespaces?context=prod+eu')
})

test('below a sub-path the address begins with it', () => {
  vi.stubGlobal('document', { documentElement: { dataset: { basePath: '/tools/logs' } } })
  expect(apiUrl(['clusters'], {})).toBe('/tools/logs/api/clusters')
  vi.unstubAllGlobals()
})
