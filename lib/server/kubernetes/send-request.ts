import http, { type IncomingMessage } from 'node:http'
import https, { type RequestOptions } from 'node:https'
import { headersTimeoutMs } from '@/lib/core/logs/limits.ts'

/** The API server took a request and sent no headers in time. */
export class HeadersTimeout extends Error {
  override readonly name = 'HeadersTimeout'
}

/** Silence on a connection that is in order is common for logs; the system's probes find the dead ones. Units: milliseconds */
const keepAliveDelayMs = 30_000

/**
 * Sends a GET, or a POST where there is a JSON body, over HTTP/1.1 and resolves with the headers; the answer's body is left to
 * the reader.
 *
 * Errors: those of node:https, as they are; `HeadersTimeout`. An abort closes the connection, before or after the headers.
 */
export function sendRequest(
  options: RequestOptions,
  signal: AbortSignal,
  body: string | null = null,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request: send } = options.protocol === 'http:' ? http : https
    const posting = { method: 'POST', headers: { ...options.headers, 'Content-Type': 'application/json' } }
    const request = send({ ...options, ...(body === null ? {} : posting), signal })
    const timer = setTimeout(() => {
      closeIdle(options.agent)
      request.destroy(new HeadersTimeout())
    }, headersTimeoutMs)
    request.once('socket', (socket) => socket.setKeepAlive(true, keepAliveDelayMs))
    request.once('response', (response) => {
      clearTimeout(timer)
      resolve(response)
    })
    request.on('error', (error) => {
      clearTimeout(timer)
      // A kept-alive connection may be closed by the other side just as it is taken again: nothing was asked yet.
      const stale = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET' && !signal.aborted
      if (stale) sendRequest(options, signal, body).then(resolve, reject)
      else reject(error)
    })
    request.end(body ?? undefined)
  })
}

/** Where one connection died without a word the idle ones beside it may have, too: the next request must not take one of them. */
function closeIdle(agent: RequestOptions['agent']): void {
  if (!(agent instanceof http.Agent)) return
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy()
}
