import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { Refusal } from './refusal.ts'

/** Where the certificate of the server and its key are. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string }

/** What stands in them. */
export type TlsPair = { readonly cert: string; readonly key: string }

/**
 * Reads where the certificate is; null: Podlogs serves plain http.
 *
 * Errors: Refusal where one of the two is named alone
 */
export function readTlsFiles(environment: Readonly<Record<string, string | undefined>>): TlsFiles | null {
  const certFile = environment['PODLOGS_TLS_CERT_FILE'] ?? ''
  const keyFile = environment['PODLOGS_TLS_KEY_FILE'] ?? ''
  if (certFile === '' && keyFile === '') return null
  if (certFile !== '' && keyFile !== '') return { certFile, keyFile }
  throw new Refusal('PODLOGS_TLS_CERT_FILE and PODLOGS_TLS_KEY_FILE belong together: name both, or none.')
}

/**
 * Reads a certificate and its key, and makes sure that they belong together.
 *
 * Errors: Refusal naming the files
 */
export function readTlsPair({ certFile, keyFile }: TlsFiles): TlsPair {
  try {
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
    createSecureContext(pair)
    return pair
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal(`The certificate ${certFile} and its key ${keyFile} cannot be used: ${why}.`)
  }
}
