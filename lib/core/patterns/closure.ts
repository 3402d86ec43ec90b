import type { Automaton } from './automaton.ts'
import { isContinuation, isWordByte } from './byte-classes.ts'
import type { Assertion } from './expression.ts'

/** The place between two bytes: what stands before it and behind it. null: the line begins or ends there. */
export type Between = { readonly before: 'word' | 'other' | null; readonly behind: number | null }

/** Where an automaton can be at a place without taking a byte. */
export type Closure = { readonly bytes: readonly number[]; readonly found: boolean }

/** Follows all steps that take no byte. `from`: where the automaton is. Gives its steps that take one, in order. */
export function closureOf({ steps }: Automaton, from: readonly number[], between: Between): Closure {
  const seen = new Set<number>()
  const bytes: number[] = []
  let found = false
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const step = steps[at]
    if (step === undefined) continue
    if (step.type === 'bytes') bytes.push(at)
    else if (step.type === 'found') found = true
    else if (step.type === 'either') open.push(...step.options)
    else if (holds(step.assertion, between)) open.push(step.next)
  }
  return { bytes, found }
}

function holds(assertion: Assertion, { before, behind }: Between): boolean {
  // Within a character there is no place between two.
  if (behind !== null && isContinuation(behind)) return false
  const wordBefore = before === 'word'
  const wordBehind = behind !== null && isWordByte(behind)
  switch (assertion) {
    case 'line-start':
      return before === null
    case 'line-end':
      return behind === null
    case 'word-edge':
      return wordBefore !== wordBehind
    case 'no-word-edge':
      return wordBefore === wordBehind
    case 'bare-before':
      return !wordBefore
    case 'bare-after':
      return !wordBehind
    default:
      return assertion satisfies never
  }
}
