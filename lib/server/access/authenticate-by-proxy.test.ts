import { describe, expect, test } from 'vitest'
import { parseAddressList } from './address-list.ts'
import { authenticateByProxy } from './authenticate-by-proxy.ts'
import { createProxyProof } from './proxy-proof.ts'

const secret = 'a-secret-of-the-proxy-by-chance-1'
const networks = parseAddressList(['10.0.0.0/8', 'fd00::/8']) ?? { has: () => false }
const authenticate = authenticateByProxy(createProxyProof(networks, ['the-next-secret-of-the-proxy-1234', secret]), {
  user: 'x-forwarded-user',
  groups: 'x-forwarded-groups',
})
const fromProxy = { 'x-podlogs-peer': '10.1.2.3', 'x-podlogs-proxy-secret': secret }
const ask = (headers: Record<string, string>) => authenticate(new Headers(headers))

test('a person is who the proxy says, in the groups that it names', async () => {
  const headers = { ...fromProxy, 'x-forwarded-user': 'ana', 'x-forwarded-groups': 'dev, ops,' }
  expect(await ask(headers)).toEqual({
    mode: 'impersonation',
    credential: { type: 'impersonate', user: 'ana', groups: ['dev', 'ops'] },
    proof: 'header',
    expiresAtMs: null,
    namespaces: null,
  })
})

test('no groups means none', async () => {
  for (const groups of [{}, { 'x-forwarded-groups': '' }, { 'x-forwarded-groups': ' , ' }]) {
    expect(await ask({ ...fromProxy, 'x-forwarded-user': 'ana', ...groups })).toMatchObject({
      credential: { user: 'ana', groups: [] },
    })
  }
})

test('what a client says of itself in other headers counts for nothing', async () => {
  const forged = {
    authorization: 'Bearer of-admin',
    cookie: '__Host-podlogs-0=forged',
    'impersonate-user': 'admin',
    'impersonate-group': 'system:masters',
    'impersonate-extra-scopes': 'all',
    'impersonate-uid': '1',
  }
  expect(await ask({ ...forged, ...fromProxy, 'x-forwarded-user': 'ana' })).toMatchObject({
    credential: { type: 'impersonate', user: 'ana', groups: [] },
  })
})

describe('nobody is believed', () => {
  const ana = { 'x-forwarded-user': 'ana', 'x-forwarded-groups': 'dev' }
  for (const { name, headers, code = 'proxy-not-trusted' } of [
    { name: 'from another address', headers: { ...fromProxy, ...ana, 'x-podlogs-peer': '192.168.0.1' } },
    {
      name: 'from another address that claims to be the right one',
      headers: { ...fromProxy, ...ana, 'x-podlogs-peer': '192.168.0.1', 'x-forwarded-for': '10.1.2.3' },
    },
    { name: 'from an address that nobody knows', headers: { ...fromProxy, ...ana, 'x-podlogs-peer': '' } },
    { name: 'without the secret', headers: { ...ana, 'x-podlogs-peer': '10.1.2.3' } },
    { name: 'with another secret', headers: { ...fromProxy, ...ana, 'x-podlogs-proxy-secret': `${secret}2` } },
    { name: 'with an empty secret', headers: { ...fromProxy, ...ana, 'x-podlogs-proxy-secret': '' } },
    {
      name: 'whose user came twice',
      headers: { ...fromProxy, ...ana, 'x-podlogs-repeated': 'accept,x-forwarded-user' },
    },
    { name: 'whose groups came twice', headers: { ...fromProxy, ...ana, 'x-podlogs-repeated': 'x-forwarded-groups' } },
    {
      name: 'whose secret came twice',
      headers: { ...fromProxy, ...ana, 'x-podlogs-repeated': 'x-podlogs-proxy-secret' },
    },
    {
      name: 'whose groups a proxy on the way would take off',
      headers: { ...fromProxy, ...ana, connection: 'close, X-Forwarded-Groups' },
    },
    { name: 'whom the proxy does not name', headers: fromProxy, code: 'login-required' },
    { name: 'who is named with blanks', headers: { ...fromProxy, 'x-forwarded-user': '  ' }, code: 'login-required' },
    {
      name: 'who would be a part of the cluster',
      headers: { ...fromProxy, 'x-forwarded-user': 'system:kube-scheduler' },
      code: 'identity-refused',
    },
    {
      name: 'who would be a service account',
      headers: { ...fromProxy, 'x-forwarded-user': 'system:serviceaccount:kube-system:admin' },
      code: 'identity-refused',
    },
    {
      name: 'who would be in a group of the cluster, behind a harmless one',
      headers: { ...fromProxy, 'x-forwarded-user': 'ana', 'x-forwarded-groups': 'dev, system:masters' },
      code: 'identity-refused',
    },
  ]) {
    test(name, () => expect(ask(headers)).rejects.toMatchObject({ code }))
  }
})

test('an address of IPv6, and one of IPv4 that came over such a socket, are told by their networks', async () => {
  const from = (peer: string) => ask({ ...fromProxy, 'x-podlogs-peer': peer, 'x-forwarded-user': 'ana' })
  expect(await from('fd12::1')).toMatchObject({ credential: { user: 'ana' } })
  expect(await from('::ffff:10.0.0.9')).toMatchObject({ credential: { user: 'ana' } })
  await expect(from('fe80::1')).rejects.toMatchObject({ code: 'proxy-not-trusted' })
})
