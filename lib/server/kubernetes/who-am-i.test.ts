import { afterEach, expect, test } from 'vitest'
import { type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { whoAmI } from './who-am-i.ts'

const never = new AbortController().signal
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})
const answering = async (status: number, body: object) => {
  fake = await startFakeApiServer((_, response) => response.writeHead(status).end(JSON.stringify(body)))
  return fake.api
}

test('the cluster says who the person is', async () => {
  const userInfo = { username: 'ana', groups: ['dev', 'system:authenticated'], uid: '1' }
  const api = await answering(201, { kind: 'SelfSubjectReview', status: { userInfo } })
  expect(await whoAmI(api, never)).toEqual({ user: 'ana', groups: ['dev', 'system:authenticated'] })
  expect(fake?.requests[0]).toMatchObject({ path: '/apis/authentication.k8s.io/v1/selfsubjectreviews' })
})

test('a cluster that does not say is no reason to stop', async () => {
  expect(await whoAmI(await answering(404, { kind: 'Status' }), never)).toBeNull()
})

test('credentials that the cluster does not know are', async () => {
  await expect(whoAmI(await answering(401, {}), never)).rejects.toMatchObject({ code: 'unauthorized' })
})
