import { expect, test } from 'vitest'
import { refuseUnknownCluster } from './refuse-unknown-cluster.ts'

const body = { clusters: [{ context: 'prod' }, { context: 'test' }], demo: false }

test('a context that is there, or none asked for, passes', () => {
  refuseUnknownCluster(200, body, 'prod')
  refuseUnknownCluster(200, body, null)
})

test('a context that is not there is refused with the ones there are', () => {
  expect(() => refuseUnknownCluster(200, body, 'dev')).toThrow(
    'There is no context "dev" in the kubeconfig. There are prod, test.',
  )
})

test("a kubeconfig that makes no sense is refused in the server's words", () => {
  const problem = { detail: 'The kubeconfig /a is not valid YAML.', hint: 'Check it with kubectl config view.' }
  expect(() => refuseUnknownCluster(502, problem, null)).toThrow(
    'The kubeconfig /a is not valid YAML. Check it with kubectl config view.',
  )
  expect(() => refuseUnknownCluster(500, 'no JSON', null)).toThrow('The server answered 500.')
})

test('a kubeconfig without contexts is refused', () => {
  expect(() => refuseUnknownCluster(200, { clusters: [] }, null)).toThrow('names no context')
})
