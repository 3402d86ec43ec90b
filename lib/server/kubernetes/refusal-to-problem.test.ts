import { expect, test } from 'vitest'
import { Expired } from './expired.ts'
import { refusalToProblem } from './refusal-to-problem.ts'

const right = { verb: 'list', resource: 'pods', apiGroup: '', namespace: 'shop' }
const status = (fields: object) => JSON.stringify({ kind: 'Status', status: 'Failure', ...fields })

const rows = [
  {
    name: 'no right',
    code: 403,
    body: status({ reason: 'Forbidden', message: 'pods is forbidden: User "ana" cannot list' }),
    problem: { code: 'forbidden', missing: right, message: 'You may not list pods in the namespace shop' },
  },
  {
    name: 'Podlogs may not speak for the person',
    code: 403,
    body: status({
      reason: 'Forbidden',
      message: 'users "ana" is forbidden: User "system:serviceaccount:podlogs:podlogs" cannot impersonate',
      details: { name: 'ana', kind: 'users' },
    }),
    problem: {
      code: 'forbidden',
      missing: { verb: 'impersonate', resource: 'users', apiGroup: '', namespace: null },
      message: 'Podlogs may not speak for you: its account lacks the right to impersonate users',
    },
  },
  {
    name: 'no such pod',
    code: 404,
    body: status({ reason: 'NotFound', message: 'pods "none" not found', details: { name: 'none', kind: 'pods' } }),
    problem: { code: 'pod-not-found', message: 'There is no pod none in the namespace shop' },
  },
  {
    name: 'a pod that its kubelet does not know yet',
    code: 404,
    body: status({ reason: 'NotFound', message: '( pods/log web)', details: { name: 'web', kind: 'pods/log' } }),
    problem: { code: 'cluster-error' },
  },
  {
    name: 'a kubelet that does not let the API server in',
    code: 403,
    body: status({ reason: 'Forbidden', details: { name: 'web', kind: 'pods/log' } }),
    problem: { code: 'cluster-error' },
  },
  {
    name: 'no such namespace',
    code: 404,
    body: status({ message: 'namespaces "x" not found', details: { name: 'x', kind: 'namespaces' } }),
    problem: { code: 'namespace-not-found' },
  },
  { name: 'a path that is not there', code: 404, body: '404 page not found', problem: { code: 'not-found' } },
  { name: 'an unknown person', code: 401, body: status({}), problem: { code: 'unauthorized' } },
  {
    name: 'too much to do, by header',
    code: 429,
    headers: { 'retry-after': '7' },
    body: '',
    problem: { code: 'throttled', retryAfterSeconds: 7 },
  },
  {
    name: 'too much to do, by details',
    code: 429,
    body: status({ details: { retryAfterSeconds: 4 } }),
    problem: { code: 'throttled', retryAfterSeconds: 4 },
  },
  { name: 'too much to do, without a word', code: 429, body: '', problem: { code: 'throttled', retryAfterSeconds: 1 } },
  {
    name: 'a date to come back at',
    code: 429,
    headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' },
    body: '',
    problem: { code: 'throttled', retryAfterSeconds: 1 },
  },
  {
    name: 'a bad parameter',
    code: 422,
    body: status({ message: 'tailLines: Invalid' }),
    problem: { code: 'invalid-query', message: 'tailLines: Invalid' },
  },
  {
    name: 'plain http to a TLS port',
    code: 400,
    body: 'Client sent an HTTP request',
    problem: { code: 'cluster-error' },
  },
  { name: 'a gateway in between', code: 504, body: '<html>', problem: { code: 'cluster-timeout' } },
  {
    name: "a proxy's page",
    code: 502,
    body: '<html>internal.example</html>',
    problem: { code: 'cluster-error', message: 'The API server answered with status 502' },
  },
]
for (const { name, code, headers = {}, body, problem } of rows) {
  test(`turns a refusal into a problem: ${name}`, () => {
    expect(refusalToProblem(code, headers, body, right)).toMatchObject(problem)
  })
}

test('a version that is too old is known as such, whatever the words', () => {
  expect(refusalToProblem(410, {}, status({ reason: 'Expired' }), right)).toBeInstanceOf(Expired)
})
