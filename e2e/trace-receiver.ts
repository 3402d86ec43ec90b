import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What takes OTLP over HTTP, as a collector does; `await using` closes it. */
export type TraceReceiver = AsyncDisposable & {
  readonly url: string
  /** All that came so far, as it came. */
  text(): string
}

/** Opens a receiver on a free port of 127.0.0.1. */
export async function openTraceReceiver(): Promise<TraceReceiver> {
  let text = ''
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
    request.once('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    text: () => text,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
