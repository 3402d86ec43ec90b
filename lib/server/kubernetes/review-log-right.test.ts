import { afterEach, expect, test } from 'vitest'
import { type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { reviewLogRight } from './review-log-right.ts'

const never = new AbortController().signal
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

const rule = (verb: string, group: string, resource: string) => ({
  verbs: [verb],
  apiGroups: [group],
  resources: [resource],
})
const reviews = [
  { name: 'the very right', rules: [rule('get', '', 'pods/log')], may: true },
  { name: 'everything', rules: [rule('*', '*', '*')], may: true },
  { name: 'the logs of whatever has some', rules: [rule('get', '', '*/log')], may: true },
  { name: 'the logs of one pod', rules: [{ ...rule('get', '', 'pods/log'), resourceNames: ['cart'] }], may: true },
  { name: 'pods without their logs', rules: [rule('get', '', 'pods'), rule('list', '', 'pods/log')], may: false },
  { name: 'logs of another API group', rules: [rule('get', 'apps', 'pods/log')], may: false },
  { name: 'no rule', rules: [], may: false },
  { name: 'no rule, said in another way', rules: null, may: false },
  { name: 'no rule among those that are known', rules: [], incomplete: true, may: null },
  { name: 'a rule among those that are known', rules: [rule('*', '', 'pods/log')], incomplete: true, may: true },
]
for (const { name, rules, incomplete = false, may } of reviews) {
  test(`whether logs may be read: ${name}`, async () => {
    const bodies: string[] = []
    fake = await startFakeApiServer((_, response, request) => {
      request.on('data', (chunk) => bodies.push(String(chunk)))
      const status = { resourceRules: rules, nonResourceRules: [], incomplete }
      request.on('end', () => response.writeHead(201).end(JSON.stringify({ status })))
    })
    expect(await reviewLogRight(fake.api, 'shop', never)).toBe(may)
    expect(JSON.parse(bodies.join(''))).toMatchObject({ kind: 'SelfSubjectRulesReview', spec: { namespace: 'shop' } })
  })
}

test('who may not ask is not told that the right is missing', async () => {
  fake = await startFakeApiServer((_, response) => {
    response.writeHead(403).end(JSON.stringify({ kind: 'Status', reason: 'Forbidden', code: 403 }))
  })
  expect(await reviewLogRight(fake.api, 'shop', never)).toBeNull()
})
