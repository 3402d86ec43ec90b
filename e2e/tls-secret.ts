import { readFile } from 'node:fs/promises'
import { kubectl } from './kubectl.ts'
import type { LocalCertificate } from './local-certificate.ts'

/** Puts a certificate into a Secret of a namespace as cert-manager does, in the place of one that is there. */
export async function putCertificate(
  namespace: string,
  name: string,
  { certificate, key }: LocalCertificate,
): Promise<void> {
  const base64 = (file: string) => readFile(file, 'base64')
  const data = { 'tls.crt': await base64(certificate), 'tls.key': await base64(key) }
  const secret = { apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/tls', metadata: { name }, data }
  await kubectl(['apply', '-n', namespace, '-f', '-'], JSON.stringify(secret))
}
