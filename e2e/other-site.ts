import { createServer } from 'node:http'

/** A web page of somebody else; `await using` ends it. */
export type OtherSite = AsyncDisposable & {
  /** For a browser, another site than `http://127.0.0.1`. */
  readonly crossSite: string
  /** Another origin of the same site, as a sibling subdomain is. */
  readonly sameSite: string
}

/** Serves an empty page under two names. */
export async function openOtherSite(): Promise<OtherSite> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Other</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    crossSite: `http://localhost:${port}/`,
    sameSite: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
