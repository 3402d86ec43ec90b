import type { IncomingMessage } from 'node:http'

/** Reads a request's JSON; an empty body is an empty object. Errors: SyntaxError where it is no JSON */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : JSON.parse(text)
}
