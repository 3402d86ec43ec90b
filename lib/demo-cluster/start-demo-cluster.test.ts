import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoTokens } from './api/people.ts'
import { type DemoCluster, startDemoCluster } from './start-demo-cluster.ts'

const options = { port: 0, seed: 7, scale: { namespaces: 40, pods: 200 }, fileBytesMax: 100_000 }
let cluster: DemoCluster

beforeAll(async () => {
  cluster = await startDemoCluster(options)
})
afterAll(() => cluster.close())

const ask = async (path: string, token: string = demoTokens.admin, init: RequestInit = {}) => {
  const response = await fetch(cluster.url + path, { ...init, headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, text: await response.text() }
}
const namesIn = (text: string) => [...text.matchAll(/"metadata":\{"name":"([^"]+)"/g)].map(([, name]) => name)

test('the same seed gives the same world', async () => {
  const twin = await startDemoCluster(options)
  const names = namesIn(await (await fetch(`${twin.url}/api/v1/pods`)).text())
  await twin.close()
  expect(names.length).toBeGreaterThanOrEqual(200)
  expect(namesIn((await ask('/api/v1/pods')).text)).toEqual(names)
})

test('the scale that was asked for is there', async () => {
  expect(namesIn((await ask('/api/v1/namespaces')).text)).toHaveLength(40)
})

test('people may do what their rights say, and are told which one is missing', async () => {
  expect((await ask('/api/v1/namespaces/shop/pods', demoTokens.ana)).status).toBe(200)
  const refused = await ask('/api/v1/namespaces', demoTokens.ana)
  expect(refused.status).toBe(403)
  expect(refused.text).toContain(
    'User \\"ana\\" cannot list resource \\"namespaces\\" in API group \\"\\" at the cluster scope',
  )
  expect((await ask('/api/v1/namespaces/shop/pods/cart/log', demoTokens.otto)).status).toBe(403)
  expect((await ask('/api/v1/pods', demoTokens.expired)).status).toBe(401)
})

test('an access review agrees with what happens', async () => {
  const review = async (namespace: string) => {
    const body = JSON.stringify({
      spec: { resourceAttributes: { namespace, verb: 'get', resource: 'pods', subresource: 'log' } },
    })
    const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'
    return (await ask(path, demoTokens.ana, { method: 'POST', body })).text
  }
  expect(await review('shop')).toContain('"allowed":true')
  expect(await review('payments')).toContain('"allowed":false')
})

test('a fault is dealt out as often as it was asked for', async () => {
  const fault = { match: '/api/v1/nodes', status: 429, retryAfterSeconds: 2, times: 2 }
  await ask('/control/fault', demoTokens.admin, { method: 'POST', body: JSON.stringify(fault) })
  const statuses = []
  for (let at = 0; at < 3; at++) statuses.push((await ask('/api/v1/nodes')).status)
  expect(statuses).toEqual([429, 429, 200])
})

test('a deed that makes no sense is refused in words', async () => {
  const answer = await ask('/control/write', demoTokens.admin, { method: 'POST', body: '{"namespace":"shop"}' })
  expect(answer).toEqual({ status: 400, text: '{"error":"\\"text\\" must be a text"}' })
  expect((await ask('/control/nothing', demoTokens.admin, { method: 'POST' })).status).toBe(400)
})
