import * as v from 'valibot'
import { sessionChunkBytes, sessionChunksMax, sessionMsMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { readCookie } from './read-credentials.ts'
import type { Seals } from './seals.ts'

const credentialSchema = v.variant('type', [
  v.object({ type: v.literal('bearer'), token: v.string() }),
  v.object({ type: v.literal('impersonate'), user: v.string(), groups: v.array(v.string()) }),
])
const sessionSchema = v.object({
  credential: credentialSchema,
  /** When the credential ends. */
  expiresAtMs: v.number(),
  /** How the next credential is obtained, whose it must be, and until when; null: there is none. */
  renewal: v.nullable(v.object({ refreshToken: v.string(), subject: v.string(), endsAtMs: v.number() })),
})

/** What a login leaves in the browser, sealed: nothing is kept on the server, so that any replica may answer. */
export type Session = v.InferOutput<typeof sessionSchema>

/** Seals and opens sessions. */
export type Sessions = {
  /** The session of a request, whose credential may have ended; null: it has none, or one that is over, or that somebody else has made. */
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
 * Makes the sessions of a way in: those of another one open nothing here.
 *
 * Shape:  sealed, in up to three cookies of 3,800 bytes, since browsers refuse larger ones
 * Source: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export function createSessions(seals: Seals, mode: string, now: () => number): Sessions {
  const purpose = `session ${mode}`
  return {
    async read(headers) {
      const chunks = Array.from({ length: sessionChunksMax }, (_, at) => readCookie(headers, cookieName(at)) ?? '')
      const sealed = chunks.join('')
      const session = v.safeParse(sessionSchema, sealed === '' ? null : await seals.open(sealed, purpose))
      return session.success ? session.output : null
    },
    async write(session) {
      const endsAtMs = session.renewal?.endsAtMs ?? Math.min(session.expiresAtMs, now() + sessionMsMax)
      const expiresAtMs = Math.min(session.expiresAtMs, endsAtMs)
      const sealed = await seals.seal({ ...session, expiresAtMs }, purpose, endsAtMs)
      if (sealed.length > sessionChunkBytes * sessionChunksMax) throw tooLarge()
      return Array.from({ length: sessionChunksMax }, (_, at) => {
        const chunk = sealed.slice(at * sessionChunkBytes, (at + 1) * sessionChunkBytes)
        return chunk === ''
          ? emptied(at)
          : `${cookieName(at)}=${chunk}; ${attributes}; Expires=${new Date(endsAtMs).toUTCString()}`
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
