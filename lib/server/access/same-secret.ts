import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares what was given with a secret, in a time that tells nothing of how much of it was right. */
export function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
