import { randomBytes } from 'node:crypto'
import { modeAlone } from './access-settings.ts'

/**
 * Makes a launch token where nobody has made one (`npm run dev`, or the built server without the launcher), and says how to
 * come in. Comes before the settings are decoded, since they are decoded once.
 */
export function prepareLaunch(environment: Record<string, string | undefined>): void {
  const { PODLOGS_ACCESS: access, PODLOGS_LAUNCH_TOKEN: made, KUBERNETES_SERVICE_HOST: serviceHost } = environment
  if (made || (access || modeAlone(serviceHost)) !== 'local') return
  const token = randomBytes(32).toString('base64url')
  environment['PODLOGS_LAUNCH_TOKEN'] = token
  const port = environment['PORT'] ?? '3000'
  process.stderr.write(`Podlogs lets in who opens http://localhost:${port}/launch?token=${token}\n`)
}
