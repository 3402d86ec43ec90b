import { createHmac } from 'node:crypto'
import { readBearer, readCookie } from './read-credentials.ts'
import { sameSecret } from './same-secret.ts'

/** Knows who has seen the address that Podlogs printed at its start. */
export type LaunchGate = {
  /** Tells whether a request comes from such a person: by the cookie, or by the token itself as a bearer token. */
  knows(headers: Headers): boolean
  /** Tells whether this is the token of the printed address. */
  accepts(token: string): boolean
  /** The cookie for who has come with the token, as `Set-Cookie` says it. */
  cookieFor(headers: Headers): string
}

/**
 * Makes the gate of a launch token. Other users of the machine reach loopback, too, but do not know the token.
 *
 * Shape: the cookie's value is made of the token and is not the token. Its name has the port in it, since browsers send
 *        cookies of one host to all its ports: two Podlogs must not put each other's away. `secure`: it travels over TLS alone
 */
export function createLaunchGate(token: string, secure = false): LaunchGate {
  const session = createHmac('sha256', token).update('podlogs session').digest('base64url')
  return {
    knows(headers) {
      const bearer = readBearer(headers)
      if (bearer !== null) return sameSecret(bearer, token)
      const cookie = readCookie(headers, cookieName(headers))
      return cookie !== null && sameSecret(cookie, session)
    },
    accepts: (given) => sameSecret(given, token),
    cookieFor: (headers) =>
      `${cookieName(headers)}=${session}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`,
  }
}

function cookieName(headers: Headers): string {
  return `podlogs-${/:(\d+)$/.exec(headers.get('host') ?? '')?.[1] ?? '80'}`
}
