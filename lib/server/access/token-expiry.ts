import { decodeJwt } from 'jose'

/** The end of the year 9999: what claims to live longer has no end. */
const secondsMax = 253_402_300_799

/**
 * When a token ends, as it says itself; null: it is no JWT, or does not say. Only the API server can tell whether it is true:
 * this decides when we stop asking, never who may read.
 *
 * Units: milliseconds since 1970
 */
export function tokenExpiryMs(token: string): number | null {
  try {
    const { exp } = decodeJwt(token)
    return typeof exp !== 'number' || exp > secondsMax ? null : exp * 1000
  } catch {
    return null
  }
}
