import {
  ringBytesMax as defaultRingBytesMax,
  probesMax,
  ringsBytesMax,
  upstreamLingerMs,
} from '@/lib/core/logs/limits.ts'
import { createGate, type Gate } from '../gate.ts'
import { createLeases } from '../watch/leases.ts'
import { createByteBudget } from './byte-budget.ts'
import { createLineRing } from './line-ring.ts'
import { createOutages, type Outages } from './outages.ts'
import { type FollowedLog, openUpstream, type Seat, type Upstream } from './upstream.ts'

/** The followed logs of this process, each of which is read once for all who may read it. */
export type Upstreams = {
  /** A place in what is followed under the key; null: nobody follows it. */
  join(key: string): Seat | null
  /** Begins to follow under the key, which must be free, and gives the first place in it. `node` names where the log is. */
  open(key: string, node: string, log: FollowedLog): Seat
  /** Nodes whose logs somebody waits for. */
  readonly outages: Outages
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
  const gates = createLeases<Gate & { close(): void }>(0)

  return {
    outages: createOutages(),
    size: () => upstreams.size,
    join: (key) => upstreams.get(key)?.attach() ?? null,
    open(key, node, log) {
      const probes = gates.lease(node, () => ({ ...createGate({ placesMax: probesMax }), close() {} }))
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
      const upstream = openUpstream({ log, probes: probes.value, ring: createLineRing(ringBytesMax, budget), left })
      const over = () => {
        forget()
        probes.release()
      }
      upstreams.set(key, upstream)
      upstream.ended.then(over, over)
      return upstream.attach()
    },
  }
}
