import { createReadStream } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { handOn } from '@/e2e/path-proxy.ts'

/** Podlogs behind a server that answers for its stream; `await using` ends it. */
export type Feed = AsyncDisposable & {
  readonly url: string
  /** Streams are answered by this from now on, in the place of the file. */
  answerWith(answer: (outgoing: ServerResponse) => void): void
}

/** A page with nothing on it but height, and a Worker that only counts lines. */
const emptyPage = '<!doctype html><title>Empty</title><style>body{margin:0}div{height:15000000px}</style><div></div>'
const counter = `onmessage = async () => {
  const startMs = performance.now()
  const { body } = await fetch('/wire')
  let lines = 0
  for await (const chunk of body) for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++
  postMessage({ lines, ms: performance.now() - startMs })
}`

/** Starts it on a port of loopback. `wire`: the file that streams consist of. */
export async function openFeed(port: number, podlogsUrl: string, wire: string): Promise<Feed> {
  const answerWithFile = (outgoing: ServerResponse): void =>
    void createReadStream(wire, { highWaterMark: 256 * 1024 }).pipe(outgoing)
  let answer: (outgoing: ServerResponse) => void = answerWithFile
  const server = createServer((incoming, outgoing) => {
    const { url = '/' } = incoming
    if (url.startsWith('/api/stream') || url === '/wire') {
      outgoing.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      if (url === '/wire') answerWithFile(outgoing)
      else answer(outgoing)
    } else if (url === '/empty') outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end(emptyPage)
    else if (url === '/counter.js') outgoing.writeHead(200, { 'Content-Type': 'text/javascript' }).end(counter)
    else handOn(incoming, outgoing, new URL(url, podlogsUrl))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    answerWith(other) {
      answer = other
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
