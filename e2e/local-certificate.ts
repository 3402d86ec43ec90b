import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A certificate for servers on this machine, and the authority to trust for it: paths of PEM files. */
export type LocalCertificate = { readonly authority: string; readonly certificate: string; readonly key: string }

const run = promisify(execFile)

/** Makes a certificate for `localhost` in a folder, with openssl. */
export async function makeLocalCertificate(folder: string): Promise<LocalCertificate> {
  const at = (name: string) => `${folder}/${name}`
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const authority = ['-subj', '/CN=specs', '-days', '2', '-keyout', at('ca.key'), '-out', at('ca.crt')]
  await run('openssl', ['req', '-x509', ...newKey, ...authority])
  await run('openssl', ['req', ...newKey, '-subj', '/CN=localhost', '-keyout', at('tls.key'), '-out', at('tls.csr')])
  await writeFile(at('names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1')
  const signed = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', at('names')]
  await run('openssl', ['x509', '-req', '-in', at('tls.csr'), ...signed, '-out', at('tls.crt')])
  return { authority: at('ca.crt'), certificate: at('tls.crt'), key: at('tls.key') }
}
