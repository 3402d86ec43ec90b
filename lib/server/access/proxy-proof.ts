import { Problem } from '@/lib/core/problems/problem.ts'
import type { AddressList } from './address-list.ts'
import { peerAddress } from './peer-address.ts'
import { proxyCertificateHeader, shown } from './proxy-certificate.ts'
import { repeatedHeader } from './repeated-headers.ts'
import { sameSecret } from './same-secret.ts'

/** Where the proxy sends its secret. */
const proxySecretHeader = 'x-podlogs-proxy-secret'

/** Knows the requests that a trusted proxy has sent. */
export type ProxyProof = {
  /**
   * Makes sure that a request comes from the proxy, and that what it says in these headers is the proxy's word alone: said once, and
   * not called a matter of the connection, which would let somebody in front of us take it away.
   *
   * Errors: Problem `proxy-not-trusted`
   */
  check(headers: Headers, said: readonly string[]): void
}

/**
 * Makes the proof: the address must be right, and so must the secret or the certificate. `secrets`: any of them, so that one can be
 * changed.
 */
export function createProxyProof(trusted: AddressList, secrets: readonly string[]): ProxyProof {
  return {
    check(headers, said) {
      const secret = headers.get(proxySecretHeader) ?? ''
      const byCertificate = headers.get(proxyCertificateHeader) === shown
      const known = secrets.map((expected) => sameSecret(secret, expected)).includes(true) || byCertificate
      // One sentence for all: who is not the proxy learns nothing about which of them was wrong.
      if (!trusted.has(peerAddress(headers)) || !known)
        throw notTrusted('This did not come through the proxy of Podlogs')
      for (const name of [proxySecretHeader, ...said]) {
        if (namesIn(headers.get(repeatedHeader)).includes(name)) throw notTrusted(`The header ${name} came twice`)
        if (namesIn(headers.get('connection')).includes(name)) {
          throw notTrusted(`The header ${name} was called a matter of the connection`)
        }
      }
    },
  }
}

function namesIn(value: string | null): readonly string[] {
  return (value ?? '').split(',').map((name) => name.trim().toLowerCase())
}

function notTrusted(detail: string): Problem {
  return new Problem('proxy-not-trusted', detail, {
    hint: 'Open the address of the proxy. Its admin: PODLOGS_TRUSTED_PROXIES, and PODLOGS_PROXY_SECRET or PODLOGS_PROXY_NAMES, say whom Podlogs believes.',
  })
}
