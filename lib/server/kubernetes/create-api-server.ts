import type { IncomingMessage } from 'node:http'
import type { RequestOptions } from 'node:https'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openingHoldMsMax, openingsMax, pauseMsMax } from '@/lib/core/logs/limits.ts'
import { isProblem } from '@/lib/core/problems/problem.ts'
import { createGate } from '../gate.ts'
import { observeUpstream } from '../observability/observe-upstream.ts'
import type { ApiRequest, ApiServer, ByteStream } from './api-server.ts'
import type { ConnectionSource } from './connection-options.ts'
import { refusalToProblem } from './refusal-to-problem.ts'
import { sendRequest } from './send-request.ts'
import { toProblem } from './to-problem.ts'
import { upstreamKind } from './upstream-kind.ts'

/** Opens the way to a cluster over node:https. `key` names the cluster and the identity behind `connections`. */
export function createApiServer(key: string, connections: ConnectionSource): ApiServer {
  const openings = createGate({ placesMax: openingsMax, holdMsMax: openingHoldMsMax })
  const ask = async (
    kind: 'list' | 'stream',
    request: ApiRequest,
    signal: AbortSignal,
    body: string | null = null,
  ): Promise<IncomingMessage> => {
    const first = await send((await connections.get())[kind], request, signal, body)
    if (first.statusCode !== 401) return accept(first, request)
    first.resume()
    connections.renew()
    return accept(await send((await connections.get())[kind], request, signal, body), request)
  }
  return {
    key,
    async getJson(request, signal) {
      return JSON.parse(await readText(await ask('list', request, signal)))
    },
    async review(request, review, signal) {
      return JSON.parse(await readText(await ask('list', request, signal, JSON.stringify(review))))
    },
    async open(request, signal) {
      try {
        return readBytes(await openings.run(() => ask('stream', request, signal), signal))
      } catch (error) {
        if (isProblem(error) && error.code === 'throttled')
          openings.pause(Math.min(pauseMsMax, (error.retryAfterSeconds ?? 1) * 1000))
        throw error
      }
    },
  }
}

async function send(
  options: RequestOptions,
  request: ApiRequest,
  signal: AbortSignal,
  body: string | null,
): Promise<IncomingMessage> {
  const query = new URLSearchParams(request.query).toString()
  const prefix = (options.path ?? '').replace(/\/$/, '')
  const headers = { ...options.headers, Accept: 'application/json, */*', 'User-Agent': 'podlogs' }
  const path = `${prefix}${request.path}${query && `?${query}`}`
  const question = { kind: upstreamKind(request, body), path: request.path, signal }
  try {
    return await observeUpstream(question, () => sendRequest({ ...options, path, headers }, signal, body))
  } catch (error) {
    throw toProblem(error, options)
  }
}

/** Lets an answer through, and turns a refusal into a Problem. */
async function accept(response: IncomingMessage, request: ApiRequest): Promise<IncomingMessage> {
  const { statusCode = 0, headers } = response
  if (statusCode >= 200 && statusCode < 300) return response
  throw refusalToProblem(statusCode, headers, await readText(response), request.right)
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of response) chunks.push(chunk)
  } catch (error) {
    throw toProblem(error, {})
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The kubelet flushes a followed log line by line: pieces smaller than this are gathered for a turn of the event loop. Units: bytes */
const gatherBytes = 16 * 1024

async function* readBytes(response: IncomingMessage): ByteStream {
  try {
    for await (const chunk of response) {
      // As a plain Uint8Array: a view of it is made for every line, and views of a Buffer took a seventh of the time of a read.
      yield new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)
      // What comes meanwhile is read as one. Without this the 54,000 lines of a followed log of 10 MiB took 650 ms instead of 300.
      if (chunk.length < gatherBytes) await nextTurn()
    }
  } catch (error) {
    throw toProblem(error, {})
  } finally {
    response.destroy()
  }
}
