import { type SharedAsk, shareInFlight } from './share-in-flight.ts'

/** How long answers are kept, and how many: the oldest go first. Units: milliseconds */
export type KeepOptions = { readonly keptMs: number; readonly keptMax: number; readonly now: () => number }

/**
 * Asks at most once in a while: an answer is kept for a time, and who asks meanwhile has it. A failure is not kept.
 *
 * Errors: those of the question; the reason of the signal
 */
export function keepAnswers<T>({ keptMs, keptMax, now }: KeepOptions): SharedAsk<T> {
  const share = shareInFlight<T>()
  const kept = new Map<string, { readonly answer: T; readonly sinceMs: number }>()
  return async (key, ask, signal) => {
    const known = kept.get(key)
    if (known !== undefined && now() - known.sinceMs < keptMs) return known.answer
    const answer = await share(key, ask, signal)
    kept.delete(key)
    kept.set(key, { answer, sinceMs: now() })
    const [oldest] = kept.keys()
    if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
