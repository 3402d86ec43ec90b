import { kubectl } from './kubectl.ts'

/** A token that ends while a spec looks on, and how far ahead the clock of Podlogs has to be for that. */
export type TokenThatEnds = { readonly token: () => Promise<string>; readonly nodeOptions: string }

/** No API server gives a token for less. Units: seconds */
const secondsMin = 600

/**
 * How to get a token of who was admitted to a namespace that ends so many seconds after it was asked for. On a real cluster it lives
 * for ten minutes at least: there the clock of Podlogs goes ahead by the rest.
 */
export function tokenThatEnds(project: string, namespace: string, seconds: number): TokenThatEnds {
  if (project === 'demo') return { nodeOptions: '', token: async () => demoToken(seconds) }
  const aheadMs = (secondsMin - seconds) * 1_000
  const clock = `const now = Date.now; Date.now = () => now() + ${aheadMs}`
  return {
    nodeOptions: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
    token: async () =>
      (await kubectl(['create', 'token', 'reader', '-n', namespace, `--duration=${secondsMin}s`])).trim(),
  }
}

/** Of ana, as the demo cluster takes it: what is read of a JWT stands in the middle. */
function demoToken(seconds: number): string {
  const payload = JSON.stringify({ exp: Math.ceil(Date.now() / 1_000) + seconds })
  return `demo-ana.${Buffer.from(payload).toString('base64url')}.`
}
