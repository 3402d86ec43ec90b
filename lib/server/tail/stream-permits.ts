import { Problem } from '@/lib/core/problems/problem.ts'

/** How many logs may be open at the same time. */
export type StreamPermits = {
  /**
   * Whether a person may have so many more open.
   *
   * Errors: Problem `too-many-streams`
   */
  check(person: string, count: number): void
  /**
   * Counts one more, and gives the way to give it back.
   *
   * Errors: Problem `too-many-streams`
   */
  take(person: string): () => void
}

/** The bounds. */
export type StreamBounds = { readonly perPersonMax: number; readonly totalMax: number }

/** A tab that was closed or loaded anew gives back what it had within this. Units: seconds */
const retryAfterSeconds = 5

/** Counts from none. A log that is open in two tabs counts twice, though the cluster is asked for it once. */
export function createStreamPermits({ perPersonMax, totalMax }: StreamBounds): StreamPermits {
  const open = new Map<string, number>()
  let total = 0

  const check = (person: string, count: number) => {
    const own = open.get(person) ?? 0
    if (own + count > perPersonMax) throw tooManyOfOne(own, count, perPersonMax)
    if (total + count > totalMax) throw tooManyOfAll(totalMax)
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

function tooManyOfOne(own: number, count: number, max: number): Problem {
  const had = own === 0 ? '' : `, and you have ${own} open already`
  return new Problem(
    'too-many-streams',
    `${count === 1 ? 'This log would be' : `These ${count} logs would be`} more than the ${max} that one person may have open${had}`,
    {
      hint: 'Close other tabs, or choose fewer containers. The bound is PODLOGS_STREAMS_PER_PERSON_MAX.',
      retryAfterSeconds,
    },
  )
}

function tooManyOfAll(max: number): Problem {
  return new Problem(
    'too-many-streams',
    `All who read here together have the ${max} logs open that this server bears`,
    {
      hint: 'Try again later. Its admin can raise PODLOGS_STREAMS_MAX, or run more replicas.',
      retryAfterSeconds,
    },
  )
}
