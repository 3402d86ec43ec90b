import { request } from 'node:http'

/** What a server answered. */
export type RawAnswer = { readonly status: number; readonly body: string }

/**
 * Asks with exactly these headers, names and values by turns, so that one may come twice. No browser and no `fetch` can.
 * `host`: another one than that of the address; `head`: gives the headers of the answer in the place of its body.
 */
export function rawRequest(
  url: string,
  headers: readonly string[],
  host: string = new URL(url).host,
  want: 'body' | 'head' = 'body',
): Promise<RawAnswer> {
  // As it is written: `new URL` would tidy up what a path tries to do.
  const path = url.slice(new URL(url).origin.length)
  return new Promise((resolve, reject) => {
    const asked = request(new URL(url).origin, { path, headers: ['Host', host, ...headers] }, (response) => {
      const status = response.statusCode ?? 0
      if (want === 'head') {
        resolve({ status, body: JSON.stringify(response.headers) })
        return void asked.destroy()
      }
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve({ status, body: Buffer.concat(chunks).toString('utf8') }))
    })
    asked.once('error', reject)
    asked.end()
  })
}
