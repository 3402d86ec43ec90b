import { Agent, type IncomingMessage, request } from 'node:http'
import { asLauncher } from './launch.ts'

/** An answer of Podlogs, of which nothing is taken by itself; `await using` leaves it. */
export type OpenAnswer = AsyncDisposable & { readonly response: IncomingMessage }

/** Asks for an address over a connection of its own, as the launcher does. Resolves with the headers. */
export function openAnswer(url: string): Promise<OpenAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: asLauncher, agent: new Agent({ keepAlive: false }) })
    asked.once('error', reject)
    asked.once('response', (response) => {
      // Whoever leaves does so on purpose.
      for (const part of [asked, response]) part.on('error', () => {})
      resolve({ response, [Symbol.asyncDispose]: async () => void asked.destroy() })
    })
    asked.end()
  })
}
