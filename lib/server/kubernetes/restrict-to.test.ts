import { expect, test } from 'vitest'
import type { ApiServer } from './api-server.ts'
import { restrictTo } from './restrict-to.ts'

const asked: string[] = []
const api: ApiServer = {
  key: 'shared',
  getJson: async ({ path }) => asked.push(path),
  review: async ({ path }) => asked.push(path),
  async open({ path }) {
    asked.push(path)
    return (async function* () {})()
  },
}
const restricted = restrictTo(api, ['shop', 'cart'])
const right = { verb: 'get', resource: 'pods', apiGroup: '', namespace: 'shop' }
const { signal } = new AbortController()

for (const path of [
  '/api/v1/namespaces/shop',
  '/api/v1/namespaces/shop/pods',
  '/api/v1/namespaces/cart/pods/web-0/log',
  '/apis/apps/v1/namespaces/cart/deployments',
]) {
  test(`what was set up for everybody is asked: ${path}`, async () => {
    await restricted.getJson({ path, right }, signal)
    await restricted.open({ path, right }, signal)
    expect(asked.slice(-2)).toEqual([path, path])
  })
}

for (const path of [
  '/api/v1/namespaces',
  '/api/v1/pods',
  '/api/v1/nodes/node-1/proxy/logs/namespaces/shop/pods',
  '/api/v1/namespaces/kube-system',
  '/api/v1/namespaces/kube-system/pods/etcd/log',
  '/api/v1/namespaces/shop2/pods',
  '/api/v1/namespaces/shop%2F..%2Fkube-system/pods',
  '/api/v1/namespaces/shop/../kube-system/pods',
  '/api/v1/namespaces/shop/%2e%2e/kube-system/pods',
  '/apis/apps/v1/deployments',
]) {
  test(`nothing else is, whatever the account may do and the right claims: ${path}`, async () => {
    const before = asked.length
    await expect(restricted.getJson({ path, right }, signal)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restricted.open({ path, right }, signal)).rejects.toMatchObject({ code: 'forbidden' })
    expect(asked).toHaveLength(before)
  })
}
