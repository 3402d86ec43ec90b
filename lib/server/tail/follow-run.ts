import { isProblem, type Problem } from '@/lib/core/problems/problem.ts'
import type { Giving } from './line-giver.ts'
import type { TakeLine } from './line-ring.ts'
import { openRange, openRun, type ReadEnd, type RunRead, readRun, settleDoubt } from './read-run.ts'
import type { Tail } from './tail.ts'
import type { Seat } from './upstream.ts'

/** Why a seat gives no more for now. */
type SeatStop = ReturnType<Seat['drain']> | Exclude<Giving, 'given'>

/** A run that is followed. */
export type RunFollow = RunRead & {
  /** Names the log among all that this process follows. */
  readonly key: string
  /** Names the way to the node that keeps it. */
  readonly node: string
  /** What there was has been read, so that it is enough to follow from the cursor on. */
  readonly caughtUp: boolean
  /** Called when what there was has been read. */
  readonly onCaughtUp: () => void
}

/** Why a followed run goes no further for now. broken: the connection was cut after it had been opened. */
export type FollowEnd = ReadEnd | { readonly type: 'broken'; readonly lines: number; readonly problem: Problem }

/**
 * Reads a run to where it is now and then line by line as they come, up to the end of the connection.
 *
 * Shape:  what comes is read once for all readers of a log (`Upstream`), and what there is by each for itself: the kubelet sends
 *         the one in large pieces and the other line by line (10 MiB: 150 ms against 400). Whoever joins an upstream takes a seat
 *         first and reads what there is then, so that the two overlap, and the cursor joins them as it joins two reads after a
 *         break. A reader that was too slow for the upstream does the same again.
 * Errors: a Problem, where it cannot be opened
 */
export async function followRun(tail: Tail, run: RunFollow): Promise<FollowEnd> {
  const { giver, key } = run
  const before = giver.lines()
  const end = (type: 'end' | 'until' | 'stale'): FollowEnd => ({ type, lines: giver.lines() - before })
  let seat = tail.upstreams.join(key)
  let caughtUp = run.caughtUp
  /** The pod was asked just now. */
  let current = true
  try {
    while (!tail.signal.aborted) {
      if (seat !== null || !caughtUp) {
        const read = await readRun(tail, run)
        if (read.type !== 'end') return { ...read, lines: giver.lines() - before }
        caughtUp = true
        current = false
        run.onCaughtUp()
      }
      if (seat === null) {
        if (!current && !(await run.isCurrent())) return end('stale')
        seat = tail.upstreams.join(key)
        // Another reader has opened it meanwhile: what came in between is read before what comes there.
        if (seat !== null) continue
        seat = tail.upstreams.open(key, run.node, {
          open: (signal) => openRun(tail, run, true, signal),
          owedSince: run.cursor.sinceTime(),
          read: (range, signal) => openRange(tail, run, range, false, signal),
          masker: tail.masker,
        })
      }
      const state = await takeSeat(seat, tail, run)
      if (state === 'until' || state === 'stale') return end(state)
      if (tail.signal.aborted) return end('end')
      if (state === 'ended') return await endOf(seat, giver.lines() - before)
      giver.fellBehind()
      const left = seat
      seat = tail.upstreams.join(key)
      left.leave()
      if (seat === null) return end('end')
    }
    return end('end')
  } finally {
    seat?.leave()
  }
}

/** Gives what comes to the reader, until it has had enough, the upstream is over, or the reader has lost touch with it. */
async function takeSeat(seat: Seat, tail: Tail, run: RunFollow): Promise<'until' | 'stale' | 'ended' | 'behind'> {
  const { buffer, signal } = tail
  const { giver, cursor, opened } = run
  await seat.upstream.opened
  // Whoever left while it was being opened is told of nothing more, and nobody would wake them.
  if (signal.aborted) return 'ended'
  opened()
  giver.follow(seat.upstream)
  cursor.resume()
  const { before } = seat
  if (before !== null && cursor.passOver(before.stamp, before.hash) === 'after-gap') giver.missed(before, seat.first)
  signal.addEventListener('abort', seat.leave)
  let giving: Giving = 'given'
  const take: TakeLine = (line, hash, number) => {
    if (giving !== 'given' || !buffer.hasRoom()) return false
    giving = giver.give(line, hash, number)
    return giving === 'given'
  }
  const drain = (): SeatStop => {
    giving = 'given'
    const state = seat.drain(take)
    return giving === 'given' ? state : giving
  }
  try {
    for (;;) {
      const state = drain()
      if (state === 'until' || state === 'behind') return state
      if (state === 'doubtful') {
        if (!(await settleDoubt(tail, run))) return signal.aborted ? 'ended' : 'stale'
      } else if (state === 'full') await buffer.room()
      else if (seat.upstream.over()) return 'ended'
      else await seat.stopped()
      if (signal.aborted) return 'ended'
    }
  } finally {
    signal.removeEventListener('abort', seat.leave)
    giver.settle()
  }
}

/** Why the connection of an upstream has ended, for a reader that has had all of it. */
async function endOf({ upstream }: Seat, lines: number): Promise<FollowEnd> {
  try {
    const end = await upstream.ended
    return end.type === 'kubelet-error' ? { ...end, lines } : { type: 'end', lines }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { type: 'broken', lines, problem: error }
  }
}
