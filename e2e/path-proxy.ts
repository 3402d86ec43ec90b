import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** A reverse proxy in front of one server; `await using` ends it. */
export type PathProxy = AsyncDisposable & { readonly url: string }

/**
 * How a proxy hands requests on. `strips`: the sub-path is taken away. `keepsBack`: an answer is handed on when it is whole.
 * `cutsAfterMs`: no answer lasts longer.
 */
export type PathProxyOptions = {
  readonly port: number
  readonly to: string
  readonly basePath: string
  readonly strips: boolean
  readonly keepsBack?: boolean
  readonly cutsAfterMs?: number
}

/** Starts a proxy that knows one sub-path, as an ingress with or without a rewrite does, and answers 404 beside it. */
export async function openPathProxy(options: PathProxyOptions): Promise<PathProxy> {
  const { port, to, basePath, strips, keepsBack = false, cutsAfterMs = null } = options
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '/'
    if (!url.startsWith(basePath)) return void outgoing.writeHead(404).end('beside the sub-path')
    const path = strips ? url.slice(basePath.length).replace(/^(?!\/)/, '/') : url
    const cut = cutsAfterMs === null ? undefined : setTimeout(() => outgoing.destroy(), cutsAfterMs)
    outgoing.on('close', () => clearTimeout(cut))
    handOn(incoming, outgoing, new URL(path, to), keepsBack ? keepBack : undefined)
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

/** Hands a request on, and its answer back. `answerWith`: as it comes, unless said otherwise. */
export function handOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  to: URL,
  answerWith: (answer: IncomingMessage, outgoing: ServerResponse) => void = (answer) => void answer.pipe(outgoing),
): void {
  const handed = request(to, { method: incoming.method ?? 'GET', headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answerWith(answer, outgoing)
  })
  handed.on('error', () => outgoing.destroy())
  outgoing.on('close', () => handed.destroy())
  incoming.pipe(handed)
}

function keepBack(answer: IncomingMessage, outgoing: ServerResponse): void {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.once('end', () => outgoing.end(Buffer.concat(chunks)))
}
