import { KubeConfig } from '@kubernetes/client-node'
import { afterEach, expect, test } from 'vitest'
import { createConnectionSource } from './connection-options.ts'
import { createApiServer } from './create-api-server.ts'
import { type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { selectContext } from './read-kube-config.ts'
import { impersonationHeaders, speakAs } from './speak-as.ts'

const request = { path: '/x', right: { verb: 'get', resource: 'pods', apiGroup: '', namespace: null } }
const never = new AbortController().signal
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

function configAt(url: string): KubeConfig {
  const kubeConfig = new KubeConfig()
  kubeConfig.loadFromClusterAndUser(
    { name: 'c', server: url, skipTLSVerify: true },
    { name: 'admin', token: 'of-the-pod' },
  )
  return selectContext(kubeConfig, 'loaded-context')
}

test('a person with a token is asked for with it alone', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{}'))
  const { url } = fake
  const credential = { type: 'bearer', token: 'of-ana' } as const
  const source = createConnectionSource(
    () => speakAs(configAt(url), credential),
    Date.now,
    impersonationHeaders(credential),
  )
  await createApiServer('c', source).getJson(request, never)
  expect(fake.requests[0]).toMatchObject({ authorization: 'Bearer of-ana' })
  expect(fake.requests[0]?.headers['impersonate-user']).toBeUndefined()
})

test('a person without one is spoken for, and has the groups that were named and no other', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{}'))
  const { url } = fake
  const ask = async (groups: readonly string[]) => {
    const credential = { type: 'impersonate', user: 'ana', groups } as const
    const source = createConnectionSource(
      () => speakAs(configAt(url), credential),
      Date.now,
      impersonationHeaders(credential),
    )
    await createApiServer('c', source).getJson(request, never)
  }
  await ask(['dev', 'ops'])
  await ask([])
  expect(fake.requests[0]?.headers).toMatchObject({
    authorization: 'Bearer of-the-pod',
    'impersonate-user': 'ana',
    'impersonate-group': 'dev, ops',
  })
  expect(fake.requests[1]?.headers['impersonate-group']).toBeUndefined()
})
