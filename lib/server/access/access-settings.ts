import * as v from 'valibot'
import { Problem } from '@/lib/core/problems/problem.ts'
import { type AccessMode, accessModes } from './identity.ts'

/** Who may come in, and how. */
export type AccessSettings = {
  readonly mode: AccessMode
  /** What the printed address holds where one person reads on their own machine; null: none was made. */
  readonly launchToken: string | null
  /** The first seals the cookies of logins, all of them open one; empty: one by lot. */
  readonly sessionKeys: readonly string[]
  /** A running read is checked again this often: a right may have been taken away. Units: milliseconds */
  readonly reauthorizeMs: number
}

const text = v.optional(v.pipe(v.string(), v.trim()), '')
const list = v.pipe(
  text,
  v.transform((joined) => joined.split(',').flatMap((part) => part.trim() || [])),
)
const secretCharsMin = 32

/** The variables, as fields of a schema. */
export const accessVariables = {
  PODLOGS_ACCESS: v.pipe(text, v.picklist(['', ...accessModes], `must be one of ${accessModes.join(', ')}`)),
  // Short ones can be guessed.
  PODLOGS_LAUNCH_TOKEN: v.pipe(text, v.regex(/^([\w-]{16,})?$/, 'must be 16 letters, digits, "-" and "_", or more')),
  PODLOGS_SESSION_KEY: v.pipe(
    list,
    v.everyItem((key) => key.length >= secretCharsMin, `must be ${secretCharsMin} characters by chance, or more`),
  ),
  PODLOGS_REAUTHORIZE_SECONDS: v.pipe(
    text,
    v.regex(/^([1-9]\d{0,2})?$/, 'must be from 1 to 900'),
    v.transform((digits) => Number(digits || 900)),
    v.maxValue(900, 'must be from 1 to 900'),
  ),
  KUBERNETES_SERVICE_HOST: text,
}

const variables = v.object(accessVariables)

/**
 * Makes the settings of what was read.
 *
 * Errors: Problem `invalid-query` where two of them do not go together
 */
export function toAccessSettings(read: v.InferOutput<typeof variables>): AccessSettings {
  const mode = read.PODLOGS_ACCESS || modeAlone(read.KUBERNETES_SERVICE_HOST)
  if (!built.has(mode)) throw new Problem('invalid-query', `The setting PODLOGS_ACCESS=${mode} is not there yet`)
  return {
    mode,
    launchToken: read.PODLOGS_LAUNCH_TOKEN || null,
    sessionKeys: read.PODLOGS_SESSION_KEY,
    reauthorizeMs: read.PODLOGS_REAUTHORIZE_SECONDS * 1000,
  }
}

/** How people come in where nobody has said it: in a pod nobody is alone. */
export function modeAlone(serviceHost: string | undefined): 'local' | 'token' {
  return serviceHost ? 'token' : 'local'
}

const built: ReadonlySet<AccessMode> = new Set(['local', 'token'])
