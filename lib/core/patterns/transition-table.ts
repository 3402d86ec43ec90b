import type { Automaton } from './automaton.ts'
import { byteClasses, isWordByte } from './byte-classes.ts'
import { closureOf } from './closure.ts'

/**
 * What an expression does at each byte, as a table that grows while it is used: a row for each state that has come up, an entry for
 * each class of bytes and one for the end of the line. Kernels and plain code go through it alike.
 *
 * Shape: an entry is the place of the row that comes next, or one of `entries`
 */
export type TransitionTable = {
  readonly table: Uint16Array
  /** The class of each byte. */
  readonly classes: Uint8Array
  /** Stands for the end of the line among the classes. */
  readonly lineEnd: number
  /** The row that a line begins in. It is another one after the table has been emptied. */
  start(): number
  /** How much of the table is used. Units: entries */
  used(): number
  /** Steps of the automaton that have been followed so far: what it costs to fill the table. */
  followed(): number
  /**
   * Finds out what comes after a row, and writes it down. Other rows are void after it where the table was full.
   *
   * Errors: RangeError for a row that is void
   */
  advance(row: number, byteClass: number): number
}

/** What an entry says where it names no row. unknown: `advance` finds out. found: the expression is there, whatever comes. */
export const entries = { unknown: 0, found: 1 } as const

/** Entries have 16 bits. */
const tableLength = 1 << 16

type State = { readonly at: readonly number[]; readonly before: 'word' | 'other' | null }

/**
 * Makes the table of an automaton, for lines that have what it describes anywhere in them.
 *
 * Errors: RangeError for a row that the table does not have
 * Units:  time at each byte is bounded by the size of the expression; 128 KiB. Where the table is full it is emptied and grows again
 * Source: "Regular Expression Matching: the Virtual Machine Approach" by Russ Cox, and the lazy automata of RE2
 */
export function createTransitionTable(automaton: Automaton): TransitionTable {
  const { steps, start: first } = automaton
  const { of: classes, one } = byteClasses(automaton)
  const lineEnd = one.length
  const stride = 2 ** Math.ceil(Math.log2(lineEnd + 2))
  const table = new Uint16Array(tableLength)
  const looksBack = steps.some(({ type }) => type === 'assertion')
  let rows = new Map<string, number>()
  let states: State[] = []
  let startRow: number | null = null
  let followed = 0

  const rowOf = (state: State): number => {
    const key = `${state.before ?? ''} ${state.at.join(' ')}`
    const known = rows.get(key)
    if (known !== undefined) return known
    if ((states.length + 2) * stride > tableLength) empty()
    // The first row is left free: its place would be an entry that says something else.
    const row = states.push(state) * stride
    rows.set(key, row)
    return row
  }
  const empty = () => {
    table.fill(0)
    rows = new Map()
    states = []
    startRow = null
  }
  // Asked for at every line.
  const start = () => (startRow ??= rowOf({ at: [first], before: looksBack ? null : 'other' }))

  return {
    table,
    classes,
    lineEnd,
    start,
    used: () => (states.length + 1) * stride,
    followed: () => followed,
    advance(row, byteClass) {
      const state = states[row / stride - 1]
      if (state === undefined) throw new RangeError(`The table has no row at ${row}`)
      const byte = byteClass === lineEnd ? null : (one[byteClass] ?? 0)
      const closure = closureOf(automaton, state.at, { before: state.before, behind: byte })
      followed += state.at.length + closure.bytes.length
      if (closure.found) {
        table[row + byteClass] = entries.found
        return entries.found
      }
      const at = new Set<number>([first])
      for (const place of closure.bytes) {
        const step = steps[place]
        if (byte !== null && step?.type === 'bytes' && byte >= step.low && byte <= step.high) at.add(step.next)
      }
      const before = looksBack && byte !== null && isWordByte(byte) ? 'word' : 'other'
      const size = states.length
      const next = rowOf({ at: [...at].sort((a, b) => a - b), before })
      // Emptied meanwhile: the row that this came from is gone.
      if (states.length >= size) table[row + byteClass] = next
      return next
    },
  }
}
