import { selectedLinesMax } from './layout.ts'
import { createLineList, type LineList } from './line-list.ts'
import type { LogStore } from './log-store.ts'

/**
 * All lines of a store in their order. As long as they come in order there is no list: the order is that of their numbers.
 */
export type StoreOrder = {
  /** Null: the lines came in order so far. */
  list(): LineList | null
  /** How many lines are in order, of those that are there. */
  end(): number
  /** Takes in what has come. True: lines stand elsewhere now than before. */
  settle(): boolean
  /** The store has been emptied. */
  reset(): void
}

/** Makes the order of an empty store. */
export function createStoreOrder(store: LogStore): StoreOrder {
  let list: LineList | null = null
  let listed = 0
  /** Lines that were in order before there was a list. */
  let inOrder = 0

  function pushLines(to: LineList) {
    // A slab for the list can let the first of these lines go.
    while (listed < store.lines()) {
      listed = Math.max(listed, store.space.firstLine())
      const count = Math.min(selectedLinesMax, store.lines() - listed)
      const from = listed
      to.push(Uint32Array.from({ length: count }, (_, at) => from + at))
      listed += count
    }
  }

  return {
    list: () => list,
    end: () => list?.end() ?? (store.isLate() ? inOrder : store.lines()),
    settle() {
      if (!store.isLate()) {
        inOrder = store.lines()
        return false
      }
      list ??= createLineList(store, true)
      pushLines(list)
      return list.settle(true, null)
    },
    reset() {
      // The store has taken all its slabs back.
      list = null
      listed = 0
      inOrder = 0
    },
  }
}
