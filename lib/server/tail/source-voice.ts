import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { type Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { CloseReason, StreamEvent, Termination } from '@/lib/core/wire/stream-record.ts'
import type { StreamSource } from '@/lib/core/wire/stream-request.ts'

/** Speaks for one container on the wire: one number for each of its runs. */
export type SourceVoice = {
  /** The number of the run that is read now. */
  readonly number: number
  /** Says which run it is. The next run gets the next number. */
  announce(run: Pick<LogSource, 'podUid' | 'kind' | 'restartCount' | 'node'>): void
  /** Says that the log is open, where that is news. */
  opened(): void
  resuming(attempt: number, delayMs: number): void
  /** Says what is wrong, once, until the log has been opened again. */
  problem(problem: Problem): void
  lost(from: Timestamp | null): void
  /** The run has come to its end; what is announced next gets a new number. */
  closed(reason: CloseReason, termination: Termination | null): void
}

/**
 * Makes a voice. Where something has to be said before the pod is known, the source is announced without its run.
 * `joinedAt` is told with the first run, and null where there is nothing to tell.
 */
export function createSourceVoice(
  { namespace, pod, container, previous, resume, podUid: wantedUid = '' }: StreamSource,
  joinedAt: Timestamp | null,
  write: (event: StreamEvent) => void,
  nextSource: () => number,
): SourceVoice {
  let number: number | null = null
  let said = ''
  let told: string | null = null
  let joinSaid = false
  let open = false
  /** The log can be read and not be followed: each attempt opens it, and ends with the same words. */
  let unfollowed = false

  const announce: SourceVoice['announce'] = ({ podUid, kind, restartCount, node }) => {
    const log: LogSource = { namespace, pod, podUid, container, kind, restartCount, previous, node }
    const text = JSON.stringify(log)
    if (number !== null && text === said) return
    number ??= nextSource()
    said = text
    write({ type: 'source', source: number, ...log })
    if (joinedAt !== null && !joinSaid) write({ type: 'joined', source: number, at: joinedAt })
    joinSaid = true
  }
  const current = (): number => {
    if (number === null) {
      announce({
        podUid: resume?.podUid ?? wantedUid,
        kind: 'app',
        restartCount: resume?.restartCount ?? 0,
        node: null,
      })
    }
    return number ?? 0
  }

  return {
    get number() {
      return current()
    },
    announce,
    opened() {
      if (!unfollowed) told = null
      if (open) return
      open = true
      write({ type: 'opened', source: current() })
    },
    resuming(attempt, delayMs) {
      open = false
      write({ type: 'resuming', source: current(), attempt, delayMs })
    },
    problem(problem) {
      const text = `${problem.code} ${problem.message}`
      if (text === told) return
      told = text
      unfollowed = problem.code === 'node-follow-limit'
      open = false
      write({ type: 'problem', source: current(), problem: problemToJson(problem) })
    },
    lost: (from) => write({ type: 'gap', source: current(), lines: null, from, to: null, reason: 'unknown' }),
    closed(reason, termination) {
      write({ type: 'closed', source: current(), reason, termination })
      number = null
      told = null
      open = false
    },
  }
}
