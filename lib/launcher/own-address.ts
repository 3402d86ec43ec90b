import { X509Certificate } from 'node:crypto'
import { get } from 'node:https'
import { buffer } from 'node:stream/consumers'
import { createSecureContext } from 'node:tls'

/** How this machine reaches the server that was started on it. */
export type OwnAddress = {
  /** As a browser opens it, without a path. */
  readonly origin: string
  readonly fetch: (
    url: string,
    init: { readonly signal: AbortSignal; readonly headers: HeadersInit },
  ) => Promise<Response>
}

/**
 * The address of a server on a port of this machine. `certificate` of the server, as PEM: it alone is trusted, whoever has signed it
 * and whatever names it has; null: plain http.
 */
export function ownAddress(port: number, certificate: string | null): OwnAddress {
  if (certificate === null) return { origin: `http://127.0.0.1:${port}`, fetch }
  const isForAddress = new X509Certificate(certificate).checkIP('127.0.0.1') !== undefined
  const secureContext = createSecureContext({ ca: certificate, allowPartialTrustChain: true })
  const checkServerIdentity = () => undefined
  return {
    origin: `https://${isForAddress ? '127.0.0.1' : 'localhost'}:${port}`,
    fetch: (url, { signal, headers }) =>
      new Promise((resolve, reject) => {
        const options = {
          signal,
          headers: Object.fromEntries(new Headers(headers)),
          secureContext,
          checkServerIdentity,
        }
        const asked = get(url, options, (answer) => {
          buffer(answer).then((body) => resolve(new Response(body, { status: answer.statusCode ?? 500 })), reject)
        })
        asked.once('error', reject)
      }),
  }
}
