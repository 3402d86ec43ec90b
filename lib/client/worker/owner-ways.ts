import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import type { LogMemory } from '../storage/log-memory.ts'
import type { ReadingWays } from './keep-reading.ts'
import type { FromWorker } from './messages.ts'

/** What the owner of a log stands on; handed in, so that tests neither wait nor connect. */
export type OwnerWays = {
  readonly post: (message: FromWorker) => void
  readonly later: (run: () => void, delayMs: number) => void
  /** Lets whatever else waits in this thread have its turn, if it is time for that. */
  readonly breathe: () => Promise<void>
  /** How many bytes a log may take, of what was chosen. */
  readonly boundOf: (memory: LogMemory) => number
  /** How to read from an address. */
  readonly reading: (url: string) => ReadingWays
  /** Reads one line beside the address of its stream. */
  readonly openLine: (
    streamUrl: string,
    line: WholeLineRef,
    reveal: boolean,
    signal: AbortSignal,
  ) => AsyncIterable<Uint8Array>
  /** A clock that only goes forward. */
  readonly nowMs: () => number
}
