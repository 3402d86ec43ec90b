import { levelOf } from '@/lib/core/logs/level.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { detectLevel } from '@/lib/core/view/detect-level.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import type { HitsEvent, ProgressEvent } from '@/lib/core/wire/search-record.ts'
import type { SearchRecord } from './read-search-records.ts'
import { type FoundLine, newSearch, type SearchFailure, type SearchState } from './search-state.ts'

/** Gathers the records of an answer. */
export type Gathering = {
  take(record: SearchRecord): void
  /** What has been gathered so far. `phase`: running, or done where the answer has said its end. */
  state(): SearchState
}

/** Begins with nothing. Lines of one source stay together, in the order in which the sources first had something. */
export function gatherFound(): Gathering {
  const sources = new Map<number, LogSource>()
  const found = new Map<number, FoundLine[][]>()
  const failures: SearchFailure[] = []
  let progress: ProgressEvent | null = null
  let group: { readonly event: HitsEvent; readonly lines: FoundLine[] } | null = null
  let gaps = 0
  let lines = 0
  let ended = false

  const takeEvent = ({ event }: Extract<SearchRecord, { type: 'event' }>) => {
    if (event.type === 'source') sources.set(event.source, event)
    else if (event.type === 'progress') progress = event
    else if (event.type === 'gap') gaps++
    else if (event.type === 'end') ended = true
    else if (event.type === 'problem') {
      failures.push({ source: sources.get(event.source ?? -1) ?? null, problem: event.problem })
    } else if (event.type === 'selected' && event.problem !== null) {
      failures.push({ source: null, problem: event.problem })
    } else if (event.type === 'hits') {
      group = { event, lines: [] }
      found.set(event.source, [...(found.get(event.source) ?? []), group.lines])
    }
  }
  const takeLine = ({ line: { source, timestamp, message } }: Extract<SearchRecord, { type: 'line' }>) => {
    if (group === null) return
    const at = group.lines.length
    const ordinal = group.event.ordinals[at] ?? 0
    const level = levelOf(detectLevel(message, 0, message.length))
    const stored = storedRow(message, { line: lines++, source, timestamp, ordinal, level })
    group.lines.push({ stored, hit: group.event.hits.includes(at) })
  }

  return {
    take(record) {
      if (record.type === 'event') takeEvent(record)
      else takeLine(record)
    },
    state: () => ({
      ...newSearch,
      phase: ended ? 'done' : 'running',
      progress,
      gaps,
      failures: [...failures],
      logs: [...found].flatMap(([source, groups]) => {
        const log = sources.get(source)
        return log === undefined ? [] : [{ source, log, groups: [...groups] }]
      }),
    }),
  }
}
