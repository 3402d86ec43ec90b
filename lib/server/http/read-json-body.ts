import { Problem } from '@/lib/core/problems/problem.ts'

/** Reads the body of a request as JSON. Units: bytes. Errors: Problem `invalid-query` where it is longer, or no JSON */
export async function readJsonBody(request: Request, bytesMax: number): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > bytesMax) throw new Problem('invalid-query', `The body must not be longer than ${bytesMax} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new Problem('invalid-query', 'The body must be JSON', { cause })
  }
}
