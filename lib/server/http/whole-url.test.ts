import { expect, test } from 'vitest'
import { wholeUrl } from './whole-url.ts'

const urls = [
  { name: 'whole', url: '/tools/logs/api/clusters?a=b', is: '/tools/logs/api/clusters?a=b' },
  { name: 'whole, the first page', url: '/tools/logs', is: '/tools/logs' },
  { name: 'whole, the first page with a query', url: '/tools/logs?context=a', is: '/tools/logs?context=a' },
  { name: 'cut', url: '/api/clusters?a=b', is: '/tools/logs/api/clusters?a=b' },
  { name: 'cut, the first page', url: '/', is: '/tools/logs' },
  { name: 'cut, the first page with a query', url: '/?context=a', is: '/tools/logs?context=a' },
  { name: 'only begins alike', url: '/tools/logs-of-others', is: '/tools/logs/tools/logs-of-others' },
]
for (const { name, url, is } of urls) {
  test(`a request has the sub-path, whether or not a proxy took it away: ${name}`, () => {
    expect(wholeUrl(url, '/tools/logs')).toBe(is)
  })
}
