import { Problem } from '../problems/problem.ts'
import { complementOf, inEitherCase, orderedRanges } from './code-points.ts'
import type { Assertion, CodePointRanges, Expression } from './expression.ts'
import { utf8Ranges } from './utf8-ranges.ts'

/** A step of an automaton over bytes, which may be in many of them at once. Numbers are places in its list. */
export type Step =
  | { readonly type: 'bytes'; readonly low: number; readonly high: number; readonly next: number }
  | { readonly type: 'either'; readonly options: readonly number[] }
  | { readonly type: 'assertion'; readonly assertion: Assertion; readonly next: number }
  | { readonly type: 'found' }

/** An expression as steps. */
export type Automaton = { readonly steps: readonly Step[]; readonly start: number }

/** An expression of more steps takes too much memory, and nobody writes it by hand. */
const stepsMax = 5_000

/** Bytes that stand for something only together with others; on their own they are no text. */
const noAscii: readonly [number, number] = [0x80, 0xff]

/**
 * Makes an automaton of an expression.
 *
 * Shape:  over the bytes of UTF-8. What repeats a class with all characters beyond ASCII passes over bytes that are no text, too
 * Errors: Problem `invalid-query` where it is too large
 */
export function automatonOf(root: Expression, ignoreCase: boolean): Automaton {
  const steps: Step[] = []

  const add = (step: Step): number => {
    if (steps.length >= stepsMax) {
      throw new Problem('invalid-query', 'This expression is too large: its repetitions multiply to too many steps')
    }
    return steps.push(step) - 1
  }
  const charactersOf = (ranges: CodePointRanges, negated: boolean): CodePointRanges => {
    const meant = ignoreCase ? inEitherCase(ranges) : orderedRanges(ranges)
    return negated ? complementOf(meant) : meant
  }
  const addCharacters = (ranges: CodePointRanges, next: number): number =>
    either(utf8Ranges(ranges).map((sequence) => addSequence(sequence, next)))
  const addSequence = (sequence: readonly (readonly [number, number])[], next: number): number =>
    sequence.reduceRight((behind, [low, high]) => add({ type: 'bytes', low, high, next: behind }), next)
  const either = (options: readonly number[]): number => {
    const [only] = options
    return options.length === 1 && only !== undefined ? only : add({ type: 'either', options })
  }
  /** A class within a repetition: where it has all that is not ASCII, any such byte will do. */
  const addLooped = (part: Expression, next: number): number => {
    if (part.type !== 'class') return addPart(part, next)
    const characters = charactersOf(part.ranges, part.negated)
    if (!hasAllBeyondAscii(characters)) return addCharacters(characters, next)
    const ascii = characters.flatMap(([first, last]): [number, number][] =>
      first > 0x7f ? [] : [[first, Math.min(last, 0x7f)]],
    )
    return either([...ascii, noAscii].map(([low, high]) => add({ type: 'bytes', low, high, next })))
  }
  const addLoop = (part: Expression, next: number): number => {
    const options: number[] = []
    const loop = add({ type: 'either', options })
    options.push(addLooped(part, loop), next)
    return loop
  }
  const addRepeat = (part: Expression, min: number, max: number | null, next: number): number => {
    let to = max === null ? addLoop(part, next) : next
    for (let optional = min; max !== null && optional < max; optional++) to = either([addPart(part, to), next])
    for (let needed = 0; needed < min; needed++) to = addPart(part, to)
    return to
  }
  /** Gives the step that a part begins with, `next` being the one behind it. */
  function addPart(part: Expression, next: number): number {
    switch (part.type) {
      case 'empty':
        return next
      case 'character':
        return addCharacters(charactersOf([[part.codePoint, part.codePoint]], false), next)
      case 'class':
        return addCharacters(charactersOf(part.ranges, part.negated), next)
      case 'assertion':
        return add({ type: 'assertion', assertion: part.assertion, next })
      case 'sequence':
        return part.parts.reduceRight((behind, each) => addPart(each, behind), next)
      case 'choice':
        return either(part.options.map((option) => addPart(option, next)))
      case 'repeat':
        return addRepeat(part.part, part.min, part.max, next)
      default:
        return part satisfies never
    }
  }

  const found = add({ type: 'found' })
  return { start: addPart(root, found), steps }
}

function hasAllBeyondAscii(ranges: CodePointRanges): boolean {
  return ranges.some(([first, last]) => first <= 0x80 && last === 0x10ffff)
}
