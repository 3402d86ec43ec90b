import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { CloseReason, GapReason, StreamEvent, Termination } from '../wire/stream-record.ts'

/** An event row in words. `tone` problem: something went wrong and the reader should know. */
export type EventWords = { readonly text: string; readonly tone: 'quiet' | 'problem' }

/**
 * Says in words what an event row is about.
 *
 * `log` null: the event concerns no source, or one that is not known. `name`: what the source is called where there are
 * several; null: there is one, and everybody knows whose event it is. `formatTime` writes a time as the log's rows do.
 * Shape: "restarted: exit 137, OOMKilled, run 3 → 4"; "gap: 1,204 lines lost, slow reader, 14:02:11–14:02:13"
 */
export function describeEvent(
  event: StreamEvent,
  log: LogSource | null,
  formatTime: (timestamp: Timestamp) => string,
  name: string | null = null,
): EventWords {
  const words = wordsOf(event, log, formatTime)
  return name === null ? words : { ...words, text: withName(event, name, words.text) }
}

function wordsOf(event: StreamEvent, log: LogSource | null, formatTime: (timestamp: Timestamp) => string): EventWords {
  switch (event.type) {
    case 'closed':
      return closedWords(event.reason, event.termination, log)
    case 'gap': {
      // What went to make room may still be in the cluster.
      const gone = event.reason === 'memory' ? 'no longer here' : 'lost'
      const lines = event.lines === null ? `lines ${gone}, nobody knows how many` : `${countLines(event.lines)} ${gone}`
      const span = event.from && event.to ? `, ${formatTime(event.from)}–${formatTime(event.to)}` : ''
      return { text: `gap: ${lines}, ${gapWords[event.reason]}${span}`, tone: 'problem' }
    }
    case 'problem':
      return { text: `${event.problem.title.toLowerCase()}: ${event.problem.detail}`, tone: 'problem' }
    case 'resuming':
      return { text: `connection to the cluster lost, attempt ${event.attempt} to take it up again`, tone: 'quiet' }
    case 'source':
      return { text: `${event.pod} / ${event.container}: run ${event.restartCount}`, tone: 'quiet' }
    case 'joined':
      return quiet(log === null ? 'a pod joined' : `${log.pod} joined`)
    case 'selected':
      return quiet(`${event.containers} ${event.containers === 1 ? 'container' : 'containers'}`)
    case 'opened':
      return quiet('connected to the log')
    case 'end':
      return quiet('end of the log')
    case 'hello':
    case 'heartbeat':
      return quiet('connected')
    default:
      return event satisfies never
  }
}

function withName(event: StreamEvent, name: string, text: string): string {
  switch (event.type) {
    case 'joined':
    case 'source':
      // These say by themselves whose they are.
      return text
    case 'closed':
      if (event.reason === 'deleted') return text
      return event.reason === 'restarted' || event.reason === 'ended' ? `${name} ${text}` : `${name}: ${text}`
    case 'gap':
      // What went to make room went of all sources.
      return event.reason === 'memory' ? text : `${name}: ${text}`
    default:
      return `${name}: ${text}`
  }
}

/** How a run ended. Shape: "exit 137, OOMKilled"; "exit 0" where Kubernetes says no more than that it completed. */
export function describeTermination({ exitCode, reason }: Pick<Termination, 'exitCode' | 'reason'>): string {
  const saysMore = reason !== null && reason !== 'Error' && reason !== 'Completed'
  return saysMore ? `exit ${exitCode}, ${reason}` : `exit ${exitCode}`
}

function closedWords(reason: CloseReason, termination: Termination | null, log: LogSource | null): EventWords {
  const how = termination === null ? '' : `: ${describeTermination(termination)}`
  switch (reason) {
    case 'restarted': {
      const runs = log === null ? '' : `run ${log.restartCount} → ${log.restartCount + 1}`
      const parts = [termination === null ? '' : describeTermination(termination), runs].filter((part) => part !== '')
      return quiet(parts.length === 0 ? 'restarted' : `restarted: ${parts.join(', ')}`)
    }
    case 'ended':
      return quiet(`ended${how}`)
    case 'completed':
      return quiet('end of what was asked for')
    case 'deleted':
      return quiet(log === null ? 'the pod was deleted' : `${log.pod} was deleted`)
    case 'forbidden':
      return { text: 'you may no longer read this log', tone: 'problem' }
    case 'gave-up':
      return { text: 'gave up reading this log', tone: 'problem' }
    default:
      return reason satisfies never
  }
}

const gapWords: Record<GapReason, string> = {
  rotation: 'rotated away',
  'slow-reader': 'slow reader',
  'node-lost': 'node lost',
  memory: 'no room in this tab',
  unknown: 'for an unknown reason',
}

function countLines(lines: number): string {
  return `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`
}

function quiet(text: string): EventWords {
  return { text, tone: 'quiet' }
}
