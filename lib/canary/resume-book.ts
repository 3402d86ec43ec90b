import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { ResumePoint, StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'

/** Remembers how far a reader has come in each container, as a tab of the browser does out of its log. */
export type ResumeBook = {
  line(log: LogSource, timestamp: Timestamp | null, message: Uint8Array): void
  closed(log: LogSource, event: Extract<StreamEvent, { type: 'closed' }>): void
  /** What to ask for now; null: nothing is left to be read. */
  request(): StreamRequest | null
}

type Entry = { readonly source: Omit<StreamSource, 'resume'>; point: Point | null; over: boolean }
type Point = Pick<ResumePoint, 'podUid' | 'restartCount' | 'timestamp'> & {
  readonly seen: ResumePoint['seen'][number][]
}

const secondLength = '2026-01-02T03:04:05'.length

/** Begins with the request of a reader that has nothing yet. */
export function createResumeBook(request: StreamRequest): ResumeBook {
  const entries = new Map<string, Entry>()
  const entryOf = ({ namespace, pod, container, previous }: Entry['source']): Entry => {
    const key = `${namespace}/${pod}/${container}/${previous}`
    const entry = entries.get(key) ?? { source: { namespace, pod, container, previous }, point: null, over: false }
    entries.set(key, entry)
    return entry
  }
  for (const source of request.sources) entryOf(source)

  return {
    line(log, timestamp, message) {
      if (timestamp === null) return
      const entry = entryOf(log)
      const seen = { timestamp, digest: lineDigest(message) }
      const { podUid, restartCount } = log
      const { point } = entry
      if (point === null || point.podUid !== podUid || point.restartCount !== restartCount) {
        entry.point = { podUid, restartCount, timestamp, seen: [seen] }
        return
      }
      const [second, reached] = [timestamp.slice(0, secondLength), point.timestamp.slice(0, secondLength)]
      // A line of an earlier second has filled a gap behind the point.
      if (second < reached) return
      if (second > reached) point.seen.length = 0
      point.seen.push(seen)
      if (timestamp > point.timestamp) entry.point = { ...point, timestamp }
    },
    closed(log, { reason }) {
      if (reason !== 'restarted') entryOf(log).over = true
    },
    request() {
      const sources = [...entries.values()]
        .filter(({ over }) => !over)
        .map(({ source, point }) => ({ ...source, resume: point }))
      return sources.length + request.selections.length === 0 ? null : { ...request, sources }
    },
  }
}
