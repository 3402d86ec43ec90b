import type { KeptRequest } from '@/lib/core/download/kept-request.ts'
import { fileHead } from '@/lib/core/download/write-row.ts'
import { flushBytes, keptBytesMax, keptOfOneBytesMax, keptOfOneBytesMin } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import type { Rights } from '../access/rights.ts'
import type { ByteSource } from '../http/stream-response.ts'
import type { FoundRun } from '../selection/gather-runs.ts'
import { authorisedTail } from '../tail/authorised-tail.ts'
import type { LineBuffer } from '../tail/flush-buffer.ts'
import { openWholeLine } from '../tail/open-whole-line.ts'
import { stampTimeText } from '../tail/stamp-time.ts'
import type { Tail } from '../tail/tail.ts'
import { tailClock } from '../tail/tail-clock.ts'
import { tailContainer } from '../tail/tail-container.ts'
import { createKeptLog, type KeptLog } from './kept-log.ts'
import { mergeLogs } from './merge-logs.ts'
import { createWholeLineBuffer } from './whole-line-buffer.ts'

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
 * Shape:  all containers are read side by side and merged by time, the runs of one after one another
 * Errors: where it is ended before its time, the bytes break off, so that nobody takes half a file for a whole one
 */
export function openKeptLogs(
  { rights, fail, ...way }: KeptWay,
  runs: readonly FoundRun[],
  { options, sinceTime, untilTime }: KeptRequest,
): KeptFile {
  const abort = new AbortController()
  const { signal } = abort
  let sources = 0

  const read = ({ source, details, pod }: FoundRun, log: LineBuffer): Promise<void> => {
    const tail: Tail = {
      ...way,
      ...{ source, details, pod, joinedAt: null, buffer: log },
      request: { follow: false, tailLines: null, sinceTime, untilTime },
      nextSource: () => sources++,
      ...tailClock(signal),
    }
    return authorisedTail(rights.inNamespace(source.namespace), tail, tailContainer)
  }
  const breakOff = (error: unknown) => {
    if (!signal.aborted) fail(error)
    abort.abort()
  }
  const openLine = (line: WholeLineRef) =>
    openWholeLine(way, line, AbortSignal.any([signal, rights.inNamespace(line.namespace)]))
  const readAll = async (ofOne: readonly FoundRun[], log: KeptLog): Promise<void> => {
    const lines = createWholeLineBuffer(log, openLine)
    try {
      for (const run of ofOne) if (!signal.aborted) await read(run, lines)
      await lines.settled()
    } catch (error) {
      // The border: a mistake of ours in one log breaks the file off, and so does a long line that breaks off in its middle.
      breakOff(error)
    }
    log.end()
  }
  const containers = [...Map.groupBy(runs, containerOf).values()]
  const share = Math.min(keptOfOneBytesMax, Math.max(keptOfOneBytesMin, keptBytesMax / containers.length))
  const logs = containers.map((ofOne) => {
    const log = createKeptLog(options, share)
    signal.addEventListener('abort', log.end)
    void readAll(ofOne, log)
    return log
  })
  const merged = mergeLogs(logs)
  const head = fileHead(options)
  let headSaid = head.length === 0

  return {
    bytes: {
      async next() {
        if (!headSaid) {
          headSaid = true
          return head
        }
        const chunk = await merged.next(flushBytes)
        if (signal.aborted) throw new Problem('internal', 'The download was ended before all of it was read')
        return chunk
      },
      cancel: () => abort.abort(),
    },
    first: async () => stampTimeText(await merged.first()),
  }
}

function containerOf({ source: { namespace, pod, podUid, container } }: FoundRun): string {
  return JSON.stringify([namespace, pod, podUid, container])
}
