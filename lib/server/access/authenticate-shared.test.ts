import { expect, test } from 'vitest'
import { parseAddressList } from './address-list.ts'
import { authenticateShared } from './authenticate-shared.ts'
import { createProxyProof } from './proxy-proof.ts'

const secret = 'a-secret-of-the-proxy-by-chance-1'
const proof = createProxyProof(parseAddressList(['10.0.0.1']) ?? { has: () => false }, [secret])
const authenticate = authenticateShared(proof, ['shop'])

test('who comes through the proxy reads with the shared account, and what it was made for only', async () => {
  const headers = new Headers({ 'x-podlogs-peer': '10.0.0.1', 'x-podlogs-proxy-secret': secret })
  expect(await authenticate(headers)).toMatchObject({
    mode: 'unsafe-shared',
    credential: { type: 'kubeconfig' },
    namespaces: ['shop'],
  })
})

test('who goes past the proxy reads nothing', async () => {
  const past = authenticate(new Headers({ 'x-podlogs-peer': '10.0.0.2', 'x-podlogs-proxy-secret': secret }))
  await expect(past).rejects.toMatchObject({ code: 'proxy-not-trusted' })
})
