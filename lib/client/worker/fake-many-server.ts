import { secondsOf, type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** For tests: a pod of two containers that comes, writes a line into each at every moment, ends its work, and goes. */
export type FakePodLife = {
  readonly name: string
  readonly uid: string
  readonly from: number
  /** Writes no more from this moment on. */
  readonly ends: number
  /** Is no more from this moment on. */
  readonly gone: number
  /** Writes nothing before this moment. */
  readonly quietUntil: number
}

/** For tests: what the server says of one moment. */
export type FakeMoment = { readonly moment: number; readonly bytes: Uint8Array }

const containers = ['app', 'proxy'] as const
/** Lines of several moments share a second, so that the second that comes again is told apart by its lines. */
const momentsPerSecond = 3
const encoder = new TextEncoder()

/** For tests: when a moment is. */
function timeOf(moment: number): Timestamp {
  return timestampFrom(1_767_323_045 + Math.floor(moment / momentsPerSecond), moment % momentsPerSecond)
}

/** For tests: the lines that a container has written before a moment. */
export function linesBefore(pod: FakePodLife, container: string, moment: number) {
  const first = Math.max(pod.from, pod.quietUntil)
  const count = Math.max(0, Math.min(moment, pod.ends, pod.gone) - first)
  return Array.from({ length: count }, (_, at) => ({
    timestamp: timeOf(first + at),
    text: `${pod.uid} ${container} ${first + at}`,
  }))
}

/**
 * For tests: a server that keeps nothing between answers, as the real one. Gives the answer to a request that comes at a
 * moment, moment by moment up to the last.
 */
export function* answerMany(
  pods: readonly FakePodLife[],
  request: StreamRequest,
  start: number,
  last: number,
): Generator<FakeMoment> {
  const resumed = request.selections.every((selection) => selection.resumed === true)
  const tails = new Map<string, { readonly wire: number; sent: number; closed: boolean }>()
  const knownPods = new Set(request.sources.map(({ podUid }) => podUid))
  let out: Uint8Array[] = []
  let wires = 0
  let told = -1
  const say = (event: StreamEvent) => out.push(encodeEvent(event))

  const open = (pod: FakePodLife, container: string, moment: number, joins: boolean) => {
    const wire = wires++
    const log = { namespace: 'shop', pod: pod.name, podUid: pod.uid, container, kind: 'app', restartCount: 0 } as const
    say({ type: 'source', source: wire, ...log, previous: false, node: null })
    if (joins) say({ type: 'joined', source: wire, at: timeOf(pod.from) })
    say({ type: 'opened', source: wire })
    const asked = request.sources.find((source) => source.podUid === pod.uid && source.container === container)
    const seen = (asked?.resume?.seen ?? []).map(({ timestamp, digest }) => `${timestamp} ${digest}`)
    const point = asked?.resume?.timestamp
    const written = linesBefore(pod, container, moment)
    for (const line of written) {
      if (point !== undefined && secondsOf(line.timestamp) < secondsOf(point)) continue
      const at = seen.indexOf(`${line.timestamp} ${lineDigest(encoder.encode(line.text))}`)
      if (at === -1) out.push(encoder.encode(`${wire} ${line.timestamp} ${line.text}\n`))
      else seen.splice(at, 1)
    }
    tails.set(`${pod.uid}/${container}`, { wire, sent: written.length, closed: false })
  }
  const goOn = (pod: FakePodLife, container: string, moment: number) => {
    const tail = tails.get(`${pod.uid}/${container}`)
    if (tail === undefined || tail.closed) return
    const written = linesBefore(pod, container, moment)
    for (const { timestamp, text } of written.slice(tail.sent)) {
      out.push(encoder.encode(`${tail.wire} ${timestamp} ${text}\n`))
    }
    tail.sent = written.length
    const reason = moment >= pod.gone ? 'deleted' : moment >= pod.ends ? 'ended' : null
    if (reason === null) return
    tail.closed = true
    say({ type: 'closed', source: tail.wire, reason, termination: null })
  }

  say({ type: 'hello', version: '1' })
  for (let moment = start; moment <= last; moment++) {
    for (const pod of pods) {
      const there = pod.from <= moment && moment < pod.gone
      for (const container of containers) {
        if (there && !tails.has(`${pod.uid}/${container}`)) {
          open(pod, container, moment, (moment > start || resumed) && !knownPods.has(pod.uid))
          knownPods.add(pod.uid)
        }
        goOn(pod, container, moment)
      }
    }
    const count = pods.filter((pod) => pod.from <= moment && moment < pod.gone).length * containers.length
    if (count !== told) say({ type: 'selected', selection: 0, containers: count, problem: null })
    told = count
    yield { moment, bytes: Buffer.concat(out) }
    out = []
  }
}
