import { createHash, randomBytes } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'

/** Seals what a browser keeps for us: it can neither read nor change it. */
export type Seals = {
  /** Seals something for a purpose, until a time. Units: milliseconds since 1970 */
  seal(content: JWTPayload, purpose: string, endsAtMs: number): Promise<string>
  /** What was sealed for this very purpose; null: it is over, was sealed for another one, or by somebody else. */
  open(sealed: string, purpose: string): Promise<unknown>
}

/**
 * Makes the seals of a list of keys: the first seals, all of them open, so that a key can be changed while people are in.
 * Without a key one is made, and a restart makes everything sealed worthless.
 *
 * Shape:  JWE, `dir` with A256GCM; the purpose is its audience
 * Source: RFC 7516
 */
export function createSeals(secrets: readonly string[], now: () => number): Seals {
  const keys = (secrets.length > 0 ? secrets : [randomBytes(32)]).map((secret) =>
    createHash('sha256').update(secret).digest(),
  )
  const [sealing = randomBytes(32)] = keys
  return {
    seal: (content, purpose, endsAtMs) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(new Date(endsAtMs))
        .encrypt(sealing),
    async open(sealed, purpose) {
      for (const key of keys) {
        const options = { audience: purpose, currentDate: new Date(now()) }
        const opened = await jwtDecrypt(sealed, key, options).catch(() => null)
        if (opened !== null) return opened.payload
      }
      return null
    },
  }
}
