import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { readCanaryLine } from './canary-line.ts'
import type { StreamNews } from './follow-stream.ts'
import { createLedger, type Ledger, type LedgerCounts } from './ledger.ts'

/** What a canary has found, over all runs of all writers. `unexpected`: nobody has written it, or not there. */
export type CanaryCounts = LedgerCounts & {
  readonly runs: number
  readonly unexpected: number
  /** Gaps that were shown. */
  readonly gaps: number
  /** Breaks between server and reader. */
  readonly readerCuts: number
}

/** Checks the lines of writers that number them: each run of a container has an account of its own. */
export type Canary = {
  take(news: readonly StreamNews[]): void
  /** Somebody else knows how many lines the last run of a container has written. */
  wrote(of: Pick<LogSource, 'pod' | 'container'>, lines: number): void
  /** Lines of all runs so far. */
  lines(): number
  /** Runs whose writer has said its last word, and that word has come. */
  ended(): number
  /** The reckoning, once all is over: a run whose writer's last word never came misses that, and what `wrote` says besides. */
  counts(): CanaryCounts
  /** Each run with its own counts, for whoever wants to know where. */
  runs(): readonly { readonly log: LogSource; readonly counts: LedgerCounts }[]
}

type Run = { readonly log: LogSource; readonly ledger: Ledger; ended: boolean }

/** Begins with nothing. */
export function createCanary(): Canary {
  const runs = new Map<string, Run>()
  const decoder = new TextDecoder()
  const noted = { unexpected: 0, gaps: 0, readerCuts: 0 }

  const runOf = (log: LogSource): Run => {
    const key = [log.namespace, log.pod, log.podUid, log.container, log.restartCount].join('/')
    const run = runs.get(key) ?? { log, ledger: createLedger(), ended: false }
    runs.set(key, run)
    return run
  }
  const takeLine = ({ log, timestamp, message }: Extract<StreamNews, { type: 'line' }>) => {
    const word = timestamp === null ? null : readCanaryLine(decoder.decode(message))
    const run = runOf(log)
    // Behind its last word a writer is silent, so whatever comes there came twice.
    if (word === null) noted.unexpected++
    else if (word.type === 'number') run.ledger.take(word.number)
    else if (run.ended) noted.unexpected++
    else {
      run.ended = true
      run.ledger.end(word.lines)
    }
  }
  const takeOne = (news: StreamNews) => {
    if (news.type === 'line') takeLine(news)
    else if (news.type === 'unreadable') noted.unexpected++
    else if (news.type === 'cut') noted.readerCuts++
    else if (news.event.type === 'gap' && news.log !== null) {
      noted.gaps++
      runOf(news.log).ledger.gap()
    }
  }
  const sum = (member: keyof LedgerCounts) =>
    [...runs.values()].reduce((total, { ledger }) => total + ledger.counts()[member], 0)

  return {
    take(news) {
      for (const each of news) takeOne(each)
    },
    wrote({ pod, container }, lines) {
      const last = [...runs.values()].findLast(({ log }) => log.pod === pod && log.container === container)
      if (last?.ended === false) last.ledger.end(lines)
    },
    lines: () => sum('lines'),
    ended: () => [...runs.values()].filter(({ ended }) => ended).length,
    counts: () => ({
      runs: runs.size,
      lines: sum('lines'),
      missing: sum('missing') + [...runs.values()].filter(({ ended }) => !ended).length,
      inGaps: sum('inGaps'),
      duplicate: sum('duplicate'),
      outOfOrder: sum('outOfOrder'),
      filled: sum('filled'),
      emptyGaps: sum('emptyGaps'),
      ...noted,
    }),
    runs: () => [...runs.values()].map(({ log, ledger }) => ({ log, counts: ledger.counts() })),
  }
}
