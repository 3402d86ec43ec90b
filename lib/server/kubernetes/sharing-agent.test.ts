import { createServer, request, type Server } from 'node:https'
import { createSecureContext, TLSSocket } from 'node:tls'
import { afterEach, expect, test } from 'vitest'
import { certificates } from './fake-certificates.ts'
import { createSharingAgent } from './sharing-agent.ts'

const { ana, ben } = certificates
let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Starts a server that says whose certificate the client shows, and gives the way to ask it. */
async function startAsking() {
  let contexts = 0
  const agent = createSharingAgent({ keepAlive: false }, (credentials) => {
    contexts++
    return createSecureContext(credentials)
  })
  const started = createServer({ ...ana, requestCert: true, rejectUnauthorized: false }, ({ socket }, response) => {
    response.end(socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : '')
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const address = started.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const ask = (credentials: object) =>
    new Promise<string>((resolve, reject) => {
      const sent = request({ agent, host: '127.0.0.1', port, ca: ana.cert, ...credentials }, async (response) => {
        let said = ''
        for await (const chunk of response) said += chunk
        resolve(said)
      })
      sent.on('error', reject).end()
    })
  return { ask, contexts: () => contexts }
}

test('connections with the same credentials share one context', async () => {
  const { ask, contexts } = await startAsking()
  expect(await Promise.all([ask(ben), ask(ben), ask({ ...ben })])).toEqual(['ben', 'ben', 'ben'])
  expect(contexts()).toBe(1)
})

test('a client certificate that was renewed is shown by the next connection', async () => {
  const { ask, contexts } = await startAsking()
  expect([await ask(ana), await ask(ben), await ask(ben)]).toEqual(['ana', 'ben', 'ben'])
  expect(contexts()).toBe(2)
})

test('an authority that is trusted no more is not trusted by the next connection', async () => {
  const { ask } = await startAsking()
  expect(await ask({})).toBe('')
  await expect(ask({ ca: ben.cert })).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
})
