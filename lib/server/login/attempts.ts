import { Problem } from '@/lib/core/problems/problem.ts'

/** Counts the logins that fail, by address. */
export type Attempts = {
  /** Errors: Problem `too-many-attempts` */
  check(address: string): void
  failed(address: string): void
}

const windowMs = 60_000
/** Addresses that are remembered. More in one minute, and the oldest are forgotten. */
const addressesMax = 10_000

/** Makes the counts, which forget after a minute. `failuresMax`: of one address. */
export function createAttempts(now: () => number, failuresMax: number): Attempts {
  const failures = new Map<string, { readonly sinceMs: number; readonly count: number }>()
  const current = (address: string) => {
    const found = failures.get(address)
    return found === undefined || now() - found.sinceMs >= windowMs ? { sinceMs: now(), count: 0 } : found
  }
  return {
    check(address) {
      const { count, sinceMs } = current(address)
      if (count < failuresMax) return
      const retryAfterSeconds = Math.ceil((sinceMs + windowMs - now()) / 1000)
      throw new Problem('too-many-attempts', `${count} logins from your address have failed within a minute`, {
        hint: `Try again in ${retryAfterSeconds} s.`,
        retryAfterSeconds,
      })
    },
    failed(address) {
      const { count, sinceMs } = current(address)
      failures.delete(address)
      failures.set(address, { sinceMs, count: count + 1 })
      const [oldest] = failures.keys()
      if (failures.size > addressesMax && oldest !== undefined) failures.delete(oldest)
    },
  }
}
