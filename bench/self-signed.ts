import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Makes a key and a certificate for 127.0.0.1 in a folder, with openssl, since Node signs none. Gives their files. */
export async function selfSigned(folder: string): Promise<{ readonly key: string; readonly cert: string }> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', '/CN=demo', '-addext', 'subjectAltName=IP:127.0.0.1']
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  await execute('openssl', ['req', '-x509', ...curve, ...names, '-days', '2', '-keyout', key, '-out', cert])
  return { key, cert }
}
