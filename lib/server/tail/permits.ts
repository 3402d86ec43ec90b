import type { Problem } from '@/lib/core/problems/problem.ts'

/** How much may be open at the same time. */
export type Permits = {
  /** Whether a person may have so many more open. Errors: the Problem of the bound */
  check(person: string, count: number): void
  /** Counts one more, and gives the way to give it back. Errors: the Problem of the bound */
  take(person: string): () => void
}

/** The bounds. */
export type Bounds = { readonly perPersonMax: number; readonly totalMax: number }

/** What is said to who reaches one. `own`: what the person has open; `count`: how many more they want. */
export type Refusals = {
  ofOne(own: number, count: number, max: number): Problem
  ofAll(max: number): Problem
}

/** Counts from none, for each person and for all. */
export function createPermits({ perPersonMax, totalMax }: Bounds, { ofOne, ofAll }: Refusals): Permits {
  const open = new Map<string, number>()
  let total = 0

  const check = (person: string, count: number) => {
    const own = open.get(person) ?? 0
    if (own + count > perPersonMax) throw ofOne(own, count, perPersonMax)
    if (total + count > totalMax) throw ofAll(totalMax)
  }
  return {
    check,
    take(person) {
      check(person, 1)
      open.set(person, (open.get(person) ?? 0) + 1)
      total++
      let held = true
      return () => {
        if (!held) return
        held = false
        total--
        const left = (open.get(person) ?? 0) - 1
        if (left === 0) open.delete(person)
        else open.set(person, left)
      }
    },
  }
}
