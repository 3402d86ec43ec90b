import { firstEntry } from './first-entry.ts'
import type { Kernels } from './kernels/load-kernels.ts'
import { directoryLength, linesPerRows, places, selectedLinesMax } from './layout.ts'
import { createLineOrder } from './line-order.ts'
import type { MemoryViews } from './memory-views.ts'
import type { StoreSpace } from './store-space.ts'

/**
 * A growing list of line numbers in the order of their lines, in slabs of the store's memory.
 * What is pushed waits behind the end until it is settled: readers in other threads may be reading what is before it.
 */
export type LineList = {
  /** Where the slabs of its entries are named. */
  readonly directory: number
  /** Entries are numbered from 0; those before `first` are gone. */
  first(): number
  /** The entry behind the last that has been settled. */
  end(): number
  /** How many there are, those that wait included. */
  count(): number
  at(entry: number): number
  push(lines: Uint32Array): void
  /**
   * Puts what waits in its place, and lets lines go that the store has let go. True: some entries hold other lines now.
   * `isLate`: whether any line of the store stands before one that came earlier. `order`: a list of all lines, where there is one.
   */
  settle(isLate: boolean, order: LineList | null): boolean
  /** The first entry whose line does not stand before `line`. */
  find(line: number): number
  /** Gives all slabs back. The list is not used after that. */
  free(): void
}

/** What a list lies in. */
export type LineListSpace = {
  readonly views: () => MemoryViews
  readonly kernels: Kernels
  readonly space: Pick<StoreSpace, 'firstLine' | 'takeSlab' | 'giveSlab' | 'takeDirectory' | 'giveDirectory'>
}

/** Where less than this part of a list waits, it is merged; where more, all of it is arranged anew. */
const mergedPart = 1 / 8

/** Makes an empty list. `standIn`: whether one entry stands for all lines that are gone. */
export function createLineList({ views, kernels, space }: LineListSpace, standIn: boolean): LineList {
  const directory = space.takeDirectory()
  const compare = createLineOrder(views)
  let slabs: number[] = []
  let firstSlab = 0
  let first = 0
  let end = 0
  let length = 0
  /** Lines before this one have been taken out, wherever they stood. -1: all that are gone are at the front. */
  let goneBefore = -1

  const addressOf = (entry: number) =>
    (slabs[Math.floor(entry / linesPerRows) - firstSlab] ?? 0) + (entry % linesPerRows) * 4
  const at = (entry: number) => views().words[addressOf(entry) / 4] ?? 0
  const find = (line: number) => firstEntry(first, end, (entry) => compare(at(entry), line) >= 0)

  function push(lines: Uint32Array) {
    let rest = lines
    while (rest.length > 0) {
      const block = Math.floor(length / linesPerRows)
      if (block - firstSlab === slabs.length) {
        // A copy: the memory may grow for the slab, and views of a private memory die with that.
        rest = rest.slice()
        const address = space.takeSlab()
        slabs.push(address)
        views().words[directory / 4 + (block % directoryLength)] = address
      }
      const room = Math.min(rest.length, linesPerRows - (length % linesPerRows))
      views().words.set(rest.subarray(0, room), addressOf(length) / 4)
      rest = rest.subarray(room)
      length += room
    }
  }

  /** All lines came in order: those that are gone are the first. */
  function dropFront() {
    const gone = firstEntry(first, end, (entry) => at(entry) >= space.firstLine())
    first = Math.max(first, standIn ? gone - 1 : gone)
    while ((firstSlab + 1) * linesPerRows <= first) {
      space.giveSlab(slabs.shift() ?? 0)
      firstSlab++
    }
  }

  function dropGone() {
    goneBefore = space.firstLine()
    const settled = kernels.dropLines(directory, first, end, first)
    length = kernels.dropLines(directory, end, length, settled)
    end = settled
  }

  /** Takes as many of those that wait as fit, to where kernels take them from. */
  function takeWaiting(): number {
    const count = Math.min(length - end, selectedLinesMax)
    const { words } = views()
    for (let taken = 0; taken < count; ) {
      const entry = end + taken
      const run = Math.min(count - taken, linesPerRows - (entry % linesPerRows))
      const from = addressOf(entry) / 4
      words.copyWithin(places.selected / 4 + taken, from, from + run)
      taken += run
    }
    return count
  }

  function settleLate(order: LineList | null): boolean {
    let changed = false
    const arranges = order !== null && length - end > Math.max(selectedLinesMax, (end - first) * mergedPart)
    if (goneBefore !== space.firstLine() || arranges) {
      dropGone()
      changed = true
      if (arranges) {
        kernels.arrangeLines(directory, first, length, order.directory, order.first(), order.end())
        end = length
      }
      // The slab that this may need can let more lines go.
      for (let gone = 0; standIn && gone !== goneBefore; ) {
        gone = goneBefore
        push(Uint32Array.of(gone - 1))
        if (gone !== space.firstLine()) dropGone()
      }
    }
    while (end < length) {
      const count = takeWaiting()
      kernels.sortLines(places.selected, count, places.scratch)
      changed = kernels.mergeLines(directory, first, end, places.selected, count) < end || changed
      end += count
    }
    return changed
  }

  return {
    directory,
    first: () => first,
    end: () => end,
    count: () => length - first,
    at,
    push,
    settle(isLate, order) {
      if (isLate) return settleLate(order)
      end = length
      dropFront()
      return false
    },
    find,
    free() {
      for (const address of slabs) space.giveSlab(address)
      slabs = []
      space.giveDirectory(directory)
    },
  }
}
