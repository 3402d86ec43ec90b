import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { eachServer } from './each-server.ts'

/** As the catalogue of problems has it: this program imports nothing of it, since it is served without aliases. */
const tooLarge = {
  type: '/problems#headers-too-large',
  code: 'headers-too-large',
  title: 'The headers of this request are too large',
  status: 431,
  detail: 'Address and headers of a request may have 16 KiB together',
  hint: 'Most of it are cookies, as a rule: delete those of this site. Behind a proxy, let it send fewer headers.',
  missing: null,
  retryAfterSeconds: null,
}

/**
 * Answers, on every server that listens from now on, what cannot be read as a request, in the place of Node's answers without a
 * word: headers that do not fit are a problem as any other.
 *
 * Source: https://nodejs.org/api/http.html#event-clienterror
 */
export function answerUnreadable(): void {
  eachServer((server) =>
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
      socket.end(answerTo(error.code), () => socket.destroy())
    }),
  )
}

function answerTo(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return answer(431, JSON.stringify(tooLarge))
  return answer(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400, '')
}

function answer(status: number, body: string): string {
  const type = body === '' ? [] : ['Content-Type: application/problem+json; charset=utf-8']
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...type,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
