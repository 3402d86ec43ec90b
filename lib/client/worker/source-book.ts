import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { SelectionState, SourceState } from '../logs/log-session.ts'

type Known = Omit<SourceState, 'lines' | 'lastTimestamp' | 'linesPerSecond'>

/** A source as the book has it. */
export type BookedSource = Known & {
  /** It came after all selections had been told of: the server reads it from its beginning. */
  readonly late: boolean
}

/** What is known of the sources of a log. They keep their numbers for as long as it is open, over all its responses. */
export type SourceBook = {
  /** The number of the run that the response tells of. `current`: what its number on the wire has stood for so far. */
  numberOf(log: LogSource, current: number | null): number
  /** Notes an event of a source. True: it should stand in the log as a row. */
  note(source: number, event: StreamEvent): boolean
  sources(): readonly BookedSource[]
  /** Notes how a selection stands. */
  noteSelection(state: SelectionState): void
  selections(): readonly SelectionState[]
  /** Whether the containers of a selection have once been told of, by its place in the request. */
  isTold(selection: number): boolean
  /** Empties the book, for a log with so many selections. */
  reset(selections: number): void
}

/** Makes an empty book. `hasLines` tells whether lines of a source have come. */
export function createSourceBook(hasLines: (source: number) => boolean): SourceBook {
  let sources: BookedSource[] = []
  let selections = new Map<number, SelectionState>()
  let told = new Set<number>()
  let expected = 0
  /** Pods of which it is known that they joined. A response after a break tells of them again. */
  let joined = new Set<string>()
  /** Pods of which it is known that they are gone. Each of their containers tells of it. */
  let deleted = new Set<string>()

  const change = (source: number, changes: Partial<Known>) => {
    const known = sources[source]
    if (known !== undefined) sources[source] = { ...known, ...changes }
  }
  /** Whether this was said of the pod before. Notes that it is said now. */
  const isSaid = (pods: Set<string>, known: BookedSource | undefined): boolean => {
    const podUid = known?.log.podUid ?? ''
    const said = pods.has(podUid)
    pods.add(podUid)
    return said
  }
  const isLate = () => expected > 0 && selections.size === expected
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
        ...(sources[source] ?? { source, closeReason: null, termination: null, problem: null, late: isLate() }),
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
          const said = known?.closeReason === reason || (reason === 'deleted' && isSaid(deleted, known))
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
          return true
        case 'joined':
          return !isSaid(joined, known)
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
    noteSelection(state) {
      selections.set(state.selection, state)
      if (hasBeenListed(state)) told.add(state.selection)
    },
    selections: () => [...selections.values()].sort((a, b) => a.selection - b.selection),
    isTold: (selection) => told.has(selection),
    reset(count) {
      sources = []
      selections = new Map()
      told = new Set()
      joined = new Set()
      deleted = new Set()
      expected = count
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

/** Whether the server has listed the containers, even if it has a doubt; and not, where it may not or there were too many. */
function hasBeenListed({ containers, problem }: SelectionState): boolean {
  if (problem === null || problem.status === 404) return true
  return containers > 0 && problem.code !== 'too-many-containers'
}
