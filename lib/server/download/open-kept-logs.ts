import type { KeptRequest } from '@/lib/core/download/kept-request.ts'
import { fileHead } from '@/lib/core/download/write-row.ts'
import { flushBytes, mergedLogsMax } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { Rights } from '../access/rights.ts'
import type { ByteSource } from '../http/stream-response.ts'
import type { FoundRun } from '../selection/gather-runs.ts'
import { authorisedTail } from '../tail/authorised-tail.ts'
import type { Tail } from '../tail/tail.ts'
import { tailClock } from '../tail/tail-clock.ts'
import { tailContainer } from '../tail/tail-container.ts'
import { mergeRows } from './merge-rows.ts'
import { createRowQueue, type KeptRow, type RowQueue } from './row-queue.ts'
import { writeKeptRow } from './write-kept-row.ts'

/** The way to the logs. `fail` is told of mistakes of ours. */
export type KeptWay = Pick<Tail, 'api' | 'upstreams' | 'masker'> & {
  readonly rights: Rights
  readonly fail: (error: unknown) => void
}

/** A file that is being written. */
export type KeptFile = {
  readonly bytes: ByteSource
  /** Time of the first line; null: it has none, or there is none. Known once the first rows are there. */
  readonly first: () => Promise<Timestamp | null>
}

/**
 * Reads whole logs into one file, no faster than it is taken.
 *
 * Shape:  up to `mergedLogsMax` logs are read side by side and merged by time; of more, one comes after the other
 * Errors: where it is ended before its time, the bytes break off, so that nobody takes half a file for a whole one
 */
export function openKeptLogs(
  { rights, fail, ...way }: KeptWay,
  logs: readonly FoundRun[],
  { options, sinceTime, untilTime }: KeptRequest,
): KeptFile {
  const abort = new AbortController()
  const { signal } = abort
  let sources = 0

  const open = ({ source, details, pod }: FoundRun): RowQueue => {
    const queue = createRowQueue()
    const tail: Tail = {
      ...way,
      ...{ source, details, pod, joinedAt: null, buffer: queue },
      request: { follow: false, tailLines: null, sinceTime, untilTime },
      nextSource: () => sources++,
      ...tailClock(signal),
    }
    signal.addEventListener('abort', queue.end)
    authorisedTail(rights.inNamespace(source.namespace), tail, tailContainer)
      // The border: a mistake of ours in one log breaks the file off.
      .catch((error: unknown) => {
        fail(error)
        abort.abort()
      })
      .finally(queue.end)
    return queue
  }
  async function* rows(): AsyncGenerator<KeptRow> {
    if (logs.length <= mergedLogsMax) return yield* mergeRows(logs.map(open))
    for (const log of logs) yield* mergeRows([open(log)])
  }
  const merged = rows()
  let begun: Promise<IteratorResult<KeptRow>> | null = null
  const begin = () => (begun ??= merged.next())
  let headSaid = false

  const next = async (): Promise<Uint8Array | null> => {
    const pieces: Uint8Array[] = headSaid ? [] : [fileHead(options)]
    let bytes = 0
    let result = headSaid ? await merged.next() : await begin()
    headSaid = true
    for (; !result.done; result = await merged.next()) {
      const piece = writeKeptRow(result.value, options)
      pieces.push(piece)
      bytes += piece.length
      if (bytes >= flushBytes) break
    }
    if (signal.aborted) throw new Problem('internal', 'The download was ended before all of it was read')
    const chunk = Buffer.concat(pieces)
    return chunk.length === 0 && result.done ? null : chunk
  }
  return {
    bytes: { next, cancel: () => abort.abort() },
    first: async () => {
      const result = await begin()
      return result.done ? null : result.value.timestamp
    },
  }
}
