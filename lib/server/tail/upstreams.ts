import { ringBytesMax as defaultRingBytesMax, ringsBytesMax, upstreamLingerMs } from '@/lib/core/logs/limits.ts'
import { createByteBudget } from './byte-budget.ts'
import { createLineRing } from './line-ring.ts'
import { openUpstream, type Seat, type Upstream, type UpstreamOptions } from './upstream.ts'

/** The followed logs of this process, each of which is read once for all who may read it. */
export type Upstreams = {
  /** A place in what is followed under the key; null: nobody follows it. */
  join(key: string): Seat | null
  /** Begins to follow under the key, which must be free, and gives the first place in it. */
  open(key: string, way: Pick<UpstreamOptions, 'open' | 'masker'>): Seat
  /** How many logs are followed. */
  size(): number
}

/** How logs are followed. */
export type UpstreamsOptions = {
  /** A log that nobody reads is left after this. Units: milliseconds */
  readonly lingerMs?: number
  /** Memory of the lines of one log that a reader has not taken. Units: bytes */
  readonly ringBytesMax?: number
}

/** Makes a list of none. */
export function createUpstreams({
  lingerMs = upstreamLingerMs,
  ringBytesMax = defaultRingBytesMax,
}: UpstreamsOptions = {}): Upstreams {
  const upstreams = new Map<string, Upstream>()
  const budget = createByteBudget(ringsBytesMax)

  return {
    size: () => upstreams.size,
    join: (key) => upstreams.get(key)?.attach() ?? null,
    open(key, way) {
      const forget = () => {
        if (upstreams.get(key) === upstream) upstreams.delete(key)
      }
      const leave = () => {
        if (upstream.seats() > 0) return
        upstream.close()
        forget()
      }
      const left = () => {
        if (upstream.seats() === 0) setTimeout(leave, lingerMs).unref()
      }
      const upstream = openUpstream({ ...way, ring: createLineRing(ringBytesMax, budget), left, heard: () => {} })
      upstreams.set(key, upstream)
      upstream.ended.then(forget, forget)
      return upstream.attach()
    },
  }
}
