import { createInbox } from './inbox.ts'
import { ingest, places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** One of the ways into a store: where the bytes of its response wait for the kernel that appends. */
export type Intake = {
  /** Takes as much of a chunk as there is room for; gives the rest. */
  fill(chunk: Uint8Array): Uint8Array
  /** Has the kernel read from here. Gives what `read` does. */
  with<Result>(read: () => Result): Result
  reset(): void
}

/** Makes an intake whose inbox lies between two places, and whose map of sources is at another. */
export function createIntake(
  views: () => MemoryViews,
  { start, end, sourceMap }: { readonly start: number; readonly end: number; readonly sourceMap: number },
): Intake {
  const inbox = createInbox(views, start, end)
  const at = places.ingest / 4
  let input = start
  let inputEnd = start

  function enter<Result>(read: () => Result): Result {
    const { words } = views()
    words[at + ingest.input] = input
    words[at + ingest.inputEnd] = inputEnd
    words[at + ingest.sourceMap] = sourceMap
    const result = read()
    input = views().words[at + ingest.input] ?? 0
    inputEnd = views().words[at + ingest.inputEnd] ?? 0
    return result
  }

  return {
    fill: (chunk) => enter(() => inbox.fill(chunk)),
    with: enter,
    reset: () => enter(inbox.reset),
  }
}
