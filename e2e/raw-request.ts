import { request } from 'node:http'

/** What a server answered. */
export type RawAnswer = { readonly status: number; readonly body: string }

/** Asks with exactly these headers, names and values by turns, so that one may come twice. No browser and no `fetch` can. */
export function rawRequest(url: string, headers: readonly string[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: ['Host', new URL(url).host, ...headers] }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    asked.once('error', reject)
    asked.end()
  })
}
