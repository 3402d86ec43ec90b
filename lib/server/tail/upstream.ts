import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import { lineHash } from '@/lib/core/wire/line-digest.ts'
import type { Gate } from '../gate.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import type { LineMark } from './line-mark.ts'
import { createLineMarks, type LineMarks } from './line-marks.ts'
import type { LineRing, TakeLine } from './line-ring.ts'
import type { ReadRange } from './probe-log.ts'
import { type ReceiveEnd, receiveLines } from './receive-lines.ts'
import { watchSilence } from './watch-silence.ts'

/** One connection to the followed log of a run, shared by all who read it with the same rights. It never waits for a reader. */
export type Upstream = {
  /** Resolves when the API server has begun to answer. Errors: a Problem */
  readonly opened: Promise<unknown>
  /** Resolves when the connection has ended. Errors: a Problem */
  readonly ended: Promise<ReceiveEnd>
  /** The connection has ended: nothing more will come. */
  over(): boolean
  /** Takes a place behind the last line that has come. */
  attach(): Seat
  /** The number of a line that came while somebody was behind; null: not known. */
  readonly numberOf: LineMarks['find']
  /** How many sit here. */
  seats(): number
  close(): void
}

/** A log as the cluster has it. */
export type FollowedLog = {
  /** Opens the connection that follows it. */
  readonly open: (signal: AbortSignal) => Promise<ByteStream>
  /** The whole second from which lines have to come again, since a reader has some; null: none have to. */
  readonly owedSince: string | null
  /** Reads what there is of it, over another connection. */
  readonly read: ReadRange
  readonly masker: Masker
}

/** The place of one reader in an upstream: what comes from now on is kept for it, as far as there is room. */
export type Seat = {
  readonly upstream: Upstream
  /** The line before the first that this seat gives; null: none has come. */
  readonly before: LineMark | null
  /** Number of the first line that this seat gives. */
  readonly first: number
  /** Number of the next one. */
  next(): number
  /**
   * Gives what has been kept, and then every line as it comes, until one is not taken.
   * live: it has given all. full: one was not taken. behind: the next one is no longer kept.
   */
  drain(take: TakeLine): 'live' | 'full' | 'behind'
  /** Resolves when a line was not taken, or the upstream has ended. */
  stopped(): Promise<void>
  leave(): void
}

type SeatState = { next: number; take: TakeLine | null; wake: () => void }

/** What an upstream is made of. */
export type UpstreamOptions = {
  readonly log: FollowedLog
  /** Lets the logs of one node ask for their last line a few at a time. */
  readonly probes: Gate
  /** Where the lines are kept that not everybody has taken. */
  readonly ring: LineRing
  /** Called when somebody has left. */
  readonly left: () => void
}

/** Opens the connection and reads it as fast as it comes. */
export function openUpstream({ log, probes, ring, left }: UpstreamOptions): Upstream {
  const abort = new AbortController()
  const marks = createLineMarks()
  const seats = new Set<SeatState>()
  /** The last line. Its stamp is copied: the line is a view of a chunk that would stay in memory with it. */
  const lastStamp = new Uint8Array(30)
  let last: LineMark | null = null
  let heardAtMs = performance.now()
  let over = false

  const release = () => {
    const waiting = [...seats].filter(({ take }) => take === null)
    ring.release(waiting.reduce((needed, { next }) => Math.min(needed, next), ring.next()))
    if (waiting.length === 0) marks.clear()
  }
  const give = (seat: SeatState, line: ParsedLine, hash: number): boolean => {
    if (seat.take === null) return false
    if (seat.take(line, hash, ring.next())) {
      seat.next = ring.next() + 1
      return true
    }
    seat.take = null
    seat.next = ring.next()
    seat.wake()
    return false
  }
  const take = (line: ParsedLine): boolean => {
    const hash = lineHash(line.message)
    let all = true
    for (const seat of seats) if (!give(seat, line, hash)) all = false
    if (all) {
      ring.skip()
    } else {
      marks.pass(ring.next(), line.stamp, hash, line.message.length)
      ring.keep(line, hash)
    }
    if (line.stamp !== null) lastStamp.set(line.stamp)
    last = { stamp: line.stamp === null ? null : lastStamp, hash }
    heardAtMs = performance.now()
    return true
  }
  const read = async (bytes: ByteStream): Promise<ReceiveEnd> => {
    const quiet = { ...log, hash: lineHash, last: () => last, heardAtMs: () => heardAtMs }
    let death: unknown = null
    const die = (reason: unknown) => {
      death = reason
      abort.abort()
    }
    heardAtMs = performance.now()
    const watch = watchSilence(quiet, { gate: probes, signal: abort.signal }).then(die, die)
    try {
      return await receiveLines(bytes, false, log.masker.read(), { take })
    } catch (error) {
      throw death ?? error
    } finally {
      abort.abort()
      await watch
    }
  }
  const opened = log.open(abort.signal)
  const ended = opened.then(read)
  const finish = () => {
    over = true
    for (const seat of seats) seat.wake()
  }
  ended.then(finish, finish)

  const upstream: Upstream = {
    opened,
    ended,
    attach() {
      const seat: SeatState = { next: ring.next(), take: null, wake: () => {} }
      const before = last === null ? null : { stamp: last.stamp === null ? null : last.stamp.slice(), hash: last.hash }
      seats.add(seat)
      return {
        upstream,
        before,
        first: seat.next,
        next: () => seat.next,
        drain(takeLine) {
          if (seat.next < ring.oldest()) return 'behind'
          seat.next = ring.read(seat.next, takeLine)
          const live = seat.next === ring.next()
          seat.take = live ? takeLine : null
          release()
          return live ? 'live' : 'full'
        },
        stopped: () =>
          new Promise((resolve) => {
            seat.wake = resolve
            if (over || seat.take === null) resolve()
          }),
        leave() {
          if (!seats.delete(seat)) return
          seat.wake()
          release()
          left()
        },
      }
    },
    over: () => over,
    numberOf: marks.find,
    seats: () => seats.size,
    close: () => abort.abort(),
  }
  return upstream
}
