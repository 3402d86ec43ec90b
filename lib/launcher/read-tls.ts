import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { Refusal } from './refusal.ts'

/** Where the certificate of the server and its key are, and whose certificates clients may show; null: nobody is asked for one. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string; readonly clientCaFile: string | null }

/** What stands in them. */
export type TlsPair = { readonly cert: string; readonly key: string; readonly ca?: string }

/**
 * Reads where the certificate is; null: Podlogs serves plain http.
 *
 * Errors: Refusal where one of the two is named alone, or an authority of clients without them
 */
export function readTlsFiles(environment: Readonly<Record<string, string | undefined>>): TlsFiles | null {
  const certFile = environment['PODLOGS_TLS_CERT_FILE'] ?? ''
  const keyFile = environment['PODLOGS_TLS_KEY_FILE'] ?? ''
  const clientCaFile = environment['PODLOGS_PROXY_CA_FILE'] || null
  if (certFile !== '' && keyFile !== '') return { certFile, keyFile, clientCaFile }
  if (certFile === '' && keyFile === '' && clientCaFile === null) return null
  if (certFile === '' && keyFile === '') {
    throw new Refusal('PODLOGS_PROXY_CA_FILE needs TLS: name PODLOGS_TLS_CERT_FILE and PODLOGS_TLS_KEY_FILE, too.')
  }
  throw new Refusal('PODLOGS_TLS_CERT_FILE and PODLOGS_TLS_KEY_FILE belong together: name both, or none.')
}

/**
 * Reads a certificate and its key, and makes sure that they belong together.
 *
 * Errors: Refusal naming the files
 */
export function readTlsPair({ certFile, keyFile, clientCaFile }: TlsFiles): TlsPair {
  try {
    const ca = clientCaFile === null ? {} : { ca: readFileSync(clientCaFile, 'utf8') }
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), ...ca }
    createSecureContext(pair)
    return pair
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(
      `The certificate ${[certFile, clientCaFile].filter(Boolean).join(', ')} and its key ${keyFile} cannot be used: ${why}.`,
    )
  }
}
