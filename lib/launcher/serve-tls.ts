import type { Socket } from 'node:net'
import { createServer, type Server as TlsServer } from 'node:tls'
import { eachServer } from './each-server.ts'
import { readTlsPair, type TlsFiles, type TlsPair } from './read-tls.ts'
import { Refusal } from './refusal.ts'
import { say } from './say.ts'

/** How often it is looked whether there is a new certificate: whoever renews it does so weeks before. Units: milliseconds */
const lookMs = 5_000

/** How long somebody may take to shake hands. Units: milliseconds */
const handshakeTimeout = 10_000

/**
 * Has the server that will listen on a port speak TLS, 1.2 or newer. Connections come to it once their handshake is done; a new
 * certificate is for those that come from then on, and ends none.
 *
 * Errors: Refusal where the files cannot be used
 * Source: `connection` in https://nodejs.org/api/tls.html#event-connection and https://nodejs.org/api/http.html#event-connection
 */
export function serveTls(files: TlsFiles, port: number): void {
  const pair = readTlsPair(files)
  // Of clients it is only looked at: the kubelet has no certificate, and what a proxy says is believed or not request by request.
  const clients = { requestCert: files.clientCaFile !== null, rejectUnauthorized: false }
  const options = { minVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'], handshakeTimeout } as const
  const tls = createServer({ ...pair, ...options, ...clients })
  // Who cannot or will not shake hands is nobody to answer.
  tls.on('tlsClientError', (_, socket) => socket.destroy())
  eachServer((server, at) => {
    if (at !== port) return
    const serve = server.listeners('connection')
    server.removeAllListeners('connection')
    server.on('connection', (socket: Socket) => tls.emit('connection', socket))
    tls.on('secureConnection', (socket) => {
      for (const each of serve) each.call(server, socket)
    })
  })
  keepFresh(tls, files, pair)
}

/** Looks for a new certificate by what stands in the files: a Secret in a volume is swapped as a whole folder. */
function keepFresh(tls: TlsServer, files: TlsFiles, first: TlsPair): void {
  let used = first
  let complaint = ''
  setInterval(() => {
    try {
      const pair = readTlsPair(files)
      complaint = ''
      if (pair.cert === used.cert && pair.key === used.key && pair.ca === used.ca) return
      tls.setSecureContext({ ...pair, minVersion: 'TLSv1.2' })
      used = pair
      say('serves with the new certificate')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // One file may be new and the other not yet: the old pair serves on.
      if (error.message !== complaint) say(`${error.message} The one from before is still used.`)
      complaint = error.message
    }
  }, lookMs).unref()
}
