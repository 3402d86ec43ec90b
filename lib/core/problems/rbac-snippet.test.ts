import { expect, test } from 'vitest'
import { isName } from '../pods/is-name.ts'
import { rbacSnippet } from './rbac-snippet.ts'

const log = { verb: 'get', resource: 'pods/log', apiGroup: '', namespace: 'shop' }

test('gives a person the one right that is missing, in the one namespace', () => {
  expect(rbacSnippet(log, 'ana@shop.example')).toBe(`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: podlogs-get-pods-log
  namespace: shop
rules:
  - apiGroups: [""]
    resources: ["pods/log"]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: podlogs-get-pods-log-ana-shop-example
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: podlogs-get-pods-log
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: "ana@shop.example"
`)
})

test('a right in the whole cluster is bound in the whole cluster, and a live list is watched', () => {
  const snippet = rbacSnippet({ verb: 'list', resource: 'namespaces', apiGroup: '', namespace: null }, 'ana')
  expect(snippet).toContain('kind: ClusterRole\n')
  expect(snippet).toContain('kind: ClusterRoleBinding\n')
  expect(snippet).toContain('verbs: [list, watch]')
  expect(snippet).not.toContain('namespace:')
})

test('a service account is bound as one, and Podlogs where it is Podlogs that lacks the right', () => {
  const account = '  - kind: ServiceAccount\n    namespace: ci\n    name: reader\n'
  expect(rbacSnippet(log, 'system:serviceaccount:ci:reader')).toContain(account)
  const speaking = { verb: 'impersonate', resource: 'users', apiGroup: '', namespace: null }
  expect(rbacSnippet(speaking, 'ana')).toContain(
    '  - kind: ServiceAccount\n    namespace: podlogs\n    name: podlogs\n',
  )
})

const users = [null, 'ana', 'https://id.example/#Ana Ö.', '"]\nkind: Secret', 'x'.repeat(300), '---', '']
for (const user of users) {
  test(`whoever it is, the names are names, and nothing breaks out of its line: ${JSON.stringify(user)?.slice(0, 40)}`, () => {
    const snippet = rbacSnippet(log, user)
    const names = [...snippet.matchAll(/^ {2}name: (.*)$/gm)].map((match) => match[1] ?? '')
    expect(names.every((name) => isName('namespace', name))).toBe(true)
    expect(snippet.match(/^kind: .*$/gm)).toEqual(['kind: Role', 'kind: RoleBinding'])
  })
}
