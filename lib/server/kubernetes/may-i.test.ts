import { afterEach, expect, test } from 'vitest'
import { type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { mayI } from './may-i.ts'

const never = new AbortController().signal
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

for (const allowed of [true, false]) {
  test(`the cluster says whether a right is there: ${allowed}`, async () => {
    const bodies: string[] = []
    fake = await startFakeApiServer((_, response, request) => {
      request.on('data', (chunk) => bodies.push(String(chunk)))
      request.on('end', () => response.writeHead(201).end(JSON.stringify({ status: { allowed } })))
    })
    const right = { verb: 'get', resource: 'pods/log', apiGroup: '', namespace: 'shop' }
    expect(await mayI(fake.api, right, never)).toBe(allowed)
    expect(JSON.parse(bodies.join(''))).toMatchObject({
      kind: 'SelfSubjectAccessReview',
      spec: {
        resourceAttributes: { verb: 'get', group: '', resource: 'pods', subresource: 'log', namespace: 'shop' },
      },
    })
  })
}
