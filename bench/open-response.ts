import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest, Agent as SecureAgent } from 'node:https'
import { asLauncher } from '@/e2e/launch.ts'
import type { Writer } from './canary-stage.ts'
import { demoToken, type StreamsStage } from './streams-stage.ts'

/** An answer whose bytes come as they are read. */
export type OpenResponse = { readonly response: IncomingMessage; close(): void }

/** A connection of its own for each, as for readers that know nothing of one another. */
const agents = { plain: new Agent({ keepAlive: false }), secure: new SecureAgent({ keepAlive: false }) }

/** Follows containers through Podlogs in one stream. `tailLines` as in the API. */
export function openStream(url: string, sources: readonly Writer[], tailLines: number | null): Promise<OpenResponse> {
  const asked = httpRequest(`${url}/api/stream`, {
    method: 'POST',
    agent: agents.plain,
    headers: { 'Content-Type': 'application/json', ...asLauncher },
  })
  asked.end(JSON.stringify({ sources, follow: true, tailLines }))
  return answered(asked)
}

/** Follows one container with nothing but node:https: the reference. */
export function openRaw(raw: StreamsStage['raw'], { namespace, pod, container }: Writer): Promise<OpenResponse> {
  const path = `/api/v1/namespaces/${namespace}/pods/${pod}/log?container=${container}&follow=true&timestamps=true`
  const headers = { Authorization: `Bearer ${demoToken}` }
  return answered(httpsRequest(`${raw.server}${path}`, { agent: agents.secure, headers, ca: raw.ca }).end())
}

function answered(asked: ReturnType<typeof httpRequest>): Promise<OpenResponse> {
  return new Promise((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`the answer was ${response.statusCode}`))
      // Whoever closes it does so on purpose.
      for (const part of [asked, response]) part.on('error', () => {})
      resolve({ response, close: () => asked.destroy() })
    })
  })
}
