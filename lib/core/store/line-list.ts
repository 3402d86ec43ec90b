import { linesPerRows } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** A growing list of line numbers, ascending, in slabs of the store's memory. */
export type LineList = {
  /** Entries are numbered from 0; those before `first` are gone. */
  first(): number
  length(): number
  at(entry: number): number
  push(lines: Uint32Array): void
  /** The first entry that is not less than `line`. */
  find(line: number): number
  /** Lets entries before this one go, and the slabs that only they were in. */
  dropBefore(entry: number): void
  /** Tells the slab of each block of entries. */
  eachSlab(tell: (block: number, address: number) => void): void
  /** Gives all slabs back. The list is not used after that. */
  free(): void
}

/** What a list lies in. `placed` is told which slab holds which block of entries. */
export type LineListSpace = {
  readonly views: () => MemoryViews
  readonly take: () => number
  readonly give: (address: number) => void
  readonly placed: (block: number, address: number) => void
}

/** Makes an empty list. */
export function createLineList({ views, take, give, placed }: LineListSpace): LineList {
  let slabs: number[] = []
  let firstSlab = 0
  let first = 0
  let length = 0
  const wordAt = (entry: number) =>
    (slabs[Math.floor(entry / linesPerRows) - firstSlab] ?? 0) / 4 + (entry % linesPerRows)
  const at = (entry: number) => views().words[wordAt(entry)] ?? 0

  return {
    first: () => first,
    length: () => length,
    at,
    push(lines) {
      let rest = lines
      while (rest.length > 0) {
        const block = Math.floor(length / linesPerRows)
        if (block - firstSlab === slabs.length) {
          // A copy: the memory may grow for the slab, and views of a private memory die with that.
          rest = rest.slice()
          const address = take()
          slabs.push(address)
          placed(block, address)
        }
        const room = Math.min(rest.length, linesPerRows - (length % linesPerRows))
        views().words.set(rest.subarray(0, room), wordAt(length))
        rest = rest.subarray(room)
        length += room
      }
    },
    find(line) {
      let low = first
      let high = length
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        if (at(middle) < line) low = middle + 1
        else high = middle
      }
      return low
    },
    dropBefore(entry) {
      first = Math.max(first, Math.min(entry, length))
      while ((firstSlab + 1) * linesPerRows <= first) {
        give(slabs.shift() ?? 0)
        firstSlab++
      }
    },
    eachSlab(tell) {
      for (const [slab, address] of slabs.entries()) tell(firstSlab + slab, address)
    },
    free() {
      for (const address of slabs) give(address)
      slabs = []
    },
  }
}
