import { createServer, request } from 'node:http'

/** A reverse proxy in front of one server; `await using` ends it. */
export type PathProxy = AsyncDisposable & { readonly url: string }

/** How a proxy hands requests on. `strips`: the sub-path is taken away. */
export type PathProxyOptions = {
  readonly port: number
  readonly to: string
  readonly basePath: string
  readonly strips: boolean
}

/** Starts a proxy that knows one sub-path, as an ingress with or without a rewrite does, and answers 404 beside it. */
export async function openPathProxy({ port, to, basePath, strips }: PathProxyOptions): Promise<PathProxy> {
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '/'
    if (!url.startsWith(basePath)) return void outgoing.writeHead(404).end('beside the sub-path')
    const path = strips ? url.slice(basePath.length).replace(/^(?!\/)/, '/') : url
    const handed = request(new URL(path, to), { method: incoming.method ?? 'GET', headers: incoming.headers })
    handed.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    handed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => handed.destroy())
    incoming.pipe(handed)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
