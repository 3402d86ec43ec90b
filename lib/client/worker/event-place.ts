import { nanosecondsOf, secondsOf, type Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { StoredTime } from '@/lib/core/store/source-table.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'

/**
 * Where an event stands among the lines: when its pod came, when its run ended. latest: it has happened just now.
 * undefined: behind the last line of its source.
 */
export function eventPlace(event: StreamEvent): StoredTime | 'latest' | undefined {
  switch (event.type) {
    case 'joined':
      return storedTime(event.at)
    case 'closed': {
      const finishedAt = event.termination?.finishedAt ?? null
      if (finishedAt !== null) return storedTime(finishedAt)
      return event.reason === 'deleted' ? 'latest' : undefined
    }
    case 'problem':
      return 'latest'
    case 'gap':
    case 'source':
    case 'opened':
    case 'resuming':
    case 'selected':
    case 'hello':
    case 'heartbeat':
    case 'end':
      return undefined
    default:
      return event satisfies never
  }
}

function storedTime(timestamp: Timestamp): StoredTime {
  return { seconds: secondsOf(timestamp), nanoseconds: nanosecondsOf(timestamp) }
}
