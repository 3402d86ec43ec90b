import { createHash, randomBytes } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'
import { sessionChunkBytes, sessionChunksMax, sessionMsMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { readCookie } from './read-credentials.ts'

const credentialSchema = v.variant('type', [
  v.object({ type: v.literal('bearer'), token: v.string() }),
  v.object({ type: v.literal('impersonate'), user: v.string(), groups: v.array(v.string()) }),
])
const sessionSchema = v.object({
  credential: credentialSchema,
  expiresAtMs: v.number(),
  /** What obtains the next token; null: there is none. */
  refreshToken: v.nullable(v.string()),
})

/** What a login leaves in the browser, sealed: nothing is kept on the server, so that any replica may answer. */
export type Session = v.InferOutput<typeof sessionSchema>

/** Seals and opens sessions. */
export type Sessions = {
  /** The session of a request; null: it has none, or one that is over, or that somebody else has made. */
  read(headers: Headers): Promise<Session | null>
  /** What `Set-Cookie` says, a line each. Errors: Problem `session-too-large` */
  write(session: Session): Promise<readonly string[]>
  /** Takes every cookie away. */
  clear(): readonly string[]
}

// `__Host-`: of this very host, over TLS, for all its paths.
const cookieName = (chunk: number) => `__Host-podlogs-${chunk}`
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'

/**
 * Makes the sessions of a list of keys: the first seals, all of them open, so that a key can be changed while people are in.
 * Without a key one is made, and a restart logs everybody out.
 *
 * Shape:  JWE, `dir` with A256GCM, in up to three cookies of 3,800 bytes, since browsers refuse larger ones
 * Source: RFC 7516; https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export function createSessions(secrets: readonly string[], now: () => number): Sessions {
  const keys = (secrets.length > 0 ? secrets : [randomBytes(32)]).map((secret) =>
    createHash('sha256').update(secret).digest(),
  )
  const [sealing = randomBytes(32)] = keys

  const open = async (sealed: string): Promise<Session | null> => {
    for (const key of keys) {
      const opened = await jwtDecrypt(sealed, key, { currentDate: new Date(now()) }).catch(() => null)
      const session = v.safeParse(sessionSchema, opened?.payload)
      if (session.success) return session.output
    }
    return null
  }
  return {
    async read(headers) {
      const chunks = Array.from({ length: sessionChunksMax }, (_, at) => readCookie(headers, cookieName(at)) ?? '')
      const sealed = chunks.join('')
      return sealed === '' ? null : open(sealed)
    },
    async write(session) {
      const expiresAtMs = Math.min(session.expiresAtMs, now() + sessionMsMax)
      const sealed = await new EncryptJWT({ ...session, expiresAtMs })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(new Date(expiresAtMs))
        .encrypt(sealing)
      if (sealed.length > sessionChunkBytes * sessionChunksMax) throw tooLarge()
      return Array.from({ length: sessionChunksMax }, (_, at) => {
        const chunk = sealed.slice(at * sessionChunkBytes, (at + 1) * sessionChunkBytes)
        return chunk === ''
          ? emptied(at)
          : `${cookieName(at)}=${chunk}; ${attributes}; Expires=${new Date(expiresAtMs).toUTCString()}`
      })
    },
    clear: () => Array.from({ length: sessionChunksMax }, (_, at) => emptied(at)),
  }
}

function emptied(chunk: number): string {
  return `${cookieName(chunk)}=; ${attributes}; Max-Age=0`
}

function tooLarge(): Problem {
  return new Problem('session-too-large', 'This token does not fit into the cookies of a browser', {
    hint: 'Ask for a token with fewer groups in it, or let a proxy send it in the Authorization header.',
  })
}
