import { ingest, places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** What the kernel `append` goes by, and what it has come to. */
export type IngestWords = {
  get(name: keyof typeof ingest): number
  set(name: keyof typeof ingest, value: number): void
}

/** Gives access to the words of a memory. */
export function createIngestWords(views: () => MemoryViews): IngestWords {
  return {
    get: (name) => views().words[places.ingest / 4 + ingest[name]] ?? 0,
    set(name, value) {
      views().words[places.ingest / 4 + ingest[name]] = value
    },
  }
}
