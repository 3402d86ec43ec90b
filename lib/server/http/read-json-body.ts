import { Problem } from '@/lib/core/problems/problem.ts'

/** Reads the body of a request as JSON. Units: bytes. Errors: Problem `request-too-large` where it is longer, `invalid-query` where it is no JSON */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > bytesMax) throw new Problem('request-too-large', `The body must not be longer than ${bytesMax} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new Problem('invalid-query', 'The body must be JSON', { cause })
  }
}
