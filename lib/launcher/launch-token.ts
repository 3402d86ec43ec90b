import { randomBytes } from 'node:crypto'

/** A new launch token. Shape: 43 letters, digits, "-" and "_", as Podlogs wants them in a URL and in a header */
export function newLaunchToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The address that lets its reader in. */
export function launchUrl(origin: string, token: string): string {
  return `${origin}/launch?token=${token}`
}
