import { keptBackMsMin } from '../logs/limits.ts'

/** What the browser has seen of the self-check's stream. Units: milliseconds since it was asked for */
export type SeenTicks = {
  /** When each tick was to be sent. */
  readonly plannedMs: readonly number[]
  /** Those that came, in order: when the server sent them, and when they were here. */
  readonly came: readonly { readonly sentMs: number; readonly atMs: number }[]
  /** Now; or when the stream ended. */
  readonly nowMs: number
  /** True where the stream has ended, whole or not. */
  readonly ended: boolean
}

/** What something on the way does to a stream. Units: milliseconds */
export type Finding =
  /** Keeps bytes back: some came so late, or have not come yet. */
  | { readonly type: 'buffered'; readonly lateMs: number }
  /** Cuts it: so long after its start, after so long without a byte. */
  | { readonly type: 'cut'; readonly afterMs: number; readonly silentMs: number }

/** Judges the way by when ticks came. Says what is wrong as soon as it is sure; nothing is wrong where an ended stream has no finding. */
export function judgeTicks({ plannedMs, came, nowMs, ended }: SeenTicks): readonly Finding[] {
  const whole = came.length >= plannedMs.length
  const due = plannedMs[came.length]
  // What is missing at the end was cut off, rather than late.
  const waiting = ended || due === undefined ? 0 : nowMs - due
  const lateMs = Math.max(waiting, ...came.map(({ sentMs, atMs }) => atMs - sentMs))
  const lastMs = came.at(-1)?.atMs ?? 0
  const findings: readonly (Finding | null)[] = [
    lateMs >= keptBackMsMin ? { type: 'buffered', lateMs } : null,
    ended && !whole ? { type: 'cut', afterMs: nowMs, silentMs: nowMs - lastMs } : null,
  ]
  return findings.filter((finding) => finding !== null)
}
