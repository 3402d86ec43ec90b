import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { SourceState } from '../logs/log-session.ts'

type Known = Omit<SourceState, 'lines'>

/** What is known of the sources of a log. They keep their numbers for as long as it is open, over all its responses. */
export type SourceBook = {
  /** The number of the run that the response tells of. `current`: what its number on the wire has stood for so far. */
  numberOf(log: LogSource, current: number | null): number
  /** Notes an event of a source. True: it should stand in the log as a row. */
  note(source: number, event: StreamEvent): boolean
  sources(): readonly Known[]
  reset(): void
}

/** Makes an empty book. `hasLines` tells whether lines of a source have come. */
export function createSourceBook(hasLines: (source: number) => boolean): SourceBook {
  let sources: Known[] = []

  const change = (source: number, changes: Partial<Known>) => {
    const known = sources[source]
    if (known !== undefined) sources[source] = { ...known, ...changes }
  }
  const isSameRun = (a: LogSource, b: LogSource) =>
    isSameContainer(a, b) && a.podUid === b.podUid && a.restartCount === b.restartCount

  return {
    numberOf(log, current) {
      const same = sources.find((known) => isSameRun(known.log, log))
      // Something may have to be said of a container before its run is known.
      const vague =
        sources[current ?? -1] ?? sources.find((known) => isVague(known.log) && isSameContainer(known.log, log))
      const reused = vague !== undefined && !hasLines(vague.source) ? vague : undefined
      const source = (same ?? reused)?.source ?? sources.length
      sources[source] = {
        ...(sources[source] ?? { source, closeReason: null, termination: null, problem: null }),
        log,
        phase: 'opening',
      }
      return source
    },
    note(source, event) {
      const known = sources[source]
      switch (event.type) {
        case 'opened':
          change(source, { phase: 'live', problem: null })
          return false
        case 'resuming':
          change(source, { phase: 'resuming' })
          return false
        case 'closed': {
          const { reason, termination } = event
          const said = known?.closeReason === reason
          change(source, { phase: 'closed', closeReason: reason, termination })
          return !said && (reason === 'restarted' || reason === 'deleted' || reason === 'ended')
        }
        case 'problem': {
          const said = JSON.stringify(known?.problem) === JSON.stringify(event.problem)
          change(source, { problem: event.problem })
          // Before the first line it is the state of the log, and no row of it.
          return !said && hasLines(source)
        }
        case 'gap':
        case 'joined':
          return true
        case 'source':
        case 'selected':
        case 'hello':
        case 'heartbeat':
        case 'end':
          return false
        default:
          return event satisfies never
      }
    },
    sources: () => sources,
    reset() {
      sources = []
    },
  }
}

/** Whether two sources are runs of the same container, asked for in the same way. */
export function isSameContainer(
  a: Pick<LogSource, 'namespace' | 'pod' | 'container' | 'previous'>,
  b: Pick<LogSource, 'namespace' | 'pod' | 'container' | 'previous'>,
): boolean {
  return a.namespace === b.namespace && a.pod === b.pod && a.container === b.container && a.previous === b.previous
}

function isVague({ podUid }: LogSource): boolean {
  return podUid === ''
}
