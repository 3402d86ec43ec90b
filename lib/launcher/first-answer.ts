import type { Child } from './start-child.ts'

const pollMs = 50
const patienceMs = 60_000

/**
 * Asks an address until it answers, whatever the status, while the program behind it lives.
 * Null: the program has ended, was told to, or has not answered within a minute.
 */
export async function firstAnswer(
  url: string,
  program: Child,
  { signal }: { readonly signal: AbortSignal },
): Promise<Response | null> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  while (!program.hasEnded() && !patience.aborted) {
    // Refused is the expected answer while a program starts, and what stops it is found by the conditions above.
    const answer = await fetch(url, { signal: patience }).catch(() => null)
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return null
}
