import type { OwnAddress } from './own-address.ts'
import type { Child } from './start-child.ts'

const pollMs = 50
const patienceMs = 60_000

/**
 * Asks an address until it answers, whatever the status, while the program behind it lives. `token` goes along as a bearer token.
 * Null: the program has ended, was told to, or has not answered within a minute.
 */
export async function firstAnswer(
  url: string,
  program: Child,
  {
    signal,
    token = null,
    ask = fetch,
  }: { readonly signal: AbortSignal; readonly token?: string | null; readonly ask?: OwnAddress['fetch'] },
): Promise<Response | null> {
  const headers = token === null ? {} : { Authorization: `Bearer ${token}` }
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  while (!program.hasEnded() && !patience.aborted) {
    // Refused is the expected answer while a program starts, and what stops it is found by the conditions above.
    const answer = await ask(url, { signal: patience, headers }).catch(() => null)
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return null
}
