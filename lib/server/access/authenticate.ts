import { config } from '../config.ts'
import { authenticateByProxy } from './authenticate-by-proxy.ts'
import { authenticateShared } from './authenticate-shared.ts'
import { type Authenticator, authenticateByToken, authenticateLocally } from './authenticator.ts'
import { launchGate } from './launch.ts'
import { createProxyProof } from './proxy-proof.ts'
import { createSeals } from './seals.ts'
import { createSessions } from './sessions.ts'
import { trustedProxies } from './trusted-proxies.ts'

const { mode, sessionKeys, proxySecrets, identityHeaders, namespaces } = config.access

const proxyProof = createProxyProof(trustedProxies, proxySecrets)

/** Seals what browsers keep. */
export const seals = createSeals(sessionKeys, Date.now)

/** The logins of this process. */
export const sessions = createSessions(seals, mode, Date.now)

/** Tells who sends a request, in the way that this process was told to. */
export const authenticate: Authenticator = chosen()

function chosen(): Authenticator {
  switch (mode) {
    case 'local':
      return authenticateLocally(launchGate)
    case 'impersonation':
      return authenticateByProxy(proxyProof, identityHeaders)
    case 'unsafe-shared':
      return authenticateShared(proxyProof, namespaces)
    case 'token':
    case 'oidc':
      return authenticateByToken(sessions, Date.now, mode)
  }
}
