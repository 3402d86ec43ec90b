import { createServer, request } from 'node:http'

/** A proxy that knows who people are, in front of one server; `await using` ends it. */
export type IdentityProxy = AsyncDisposable & { readonly url: string }

/**
 * Starts a proxy that writes headers into each request, as one with a login does: what came under their names is gone.
 * `headers`: names in lower case.
 */
export async function openIdentityProxy(to: string, headers: Readonly<Record<string, string>>): Promise<IdentityProxy> {
  const server = createServer((incoming, outgoing) => {
    const options = { method: incoming.method ?? 'GET', headers: { ...incoming.headers, ...headers } }
    const handed = request(new URL(incoming.url ?? '/', to), options)
    handed.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    handed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => handed.destroy())
    incoming.pipe(handed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
