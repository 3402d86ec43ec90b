import type { DemoPod } from '../world/pod-status.ts'
import type { World } from '../world/world.ts'
import { addWorkload, nodeNames } from './add-workload.ts'
import { chatter } from './chatter.ts'
import { json, newRequest, type WriteLine } from './log-lines.ts'
import { sendRequest } from './send-request.ts'
import { healthyServices } from './services.ts'
import { addTroubles } from './troubles.ts'

/** The running shop. */
export type Shop = {
  /** Lines a second of shop/clickstream, beyond what it says anyway. */
  setNoise(linesPerSecond: number): void
  close(): void
}

/** How far back the logs go when the cluster starts. Units: milliseconds */
const pastMs = 40 * 60_000

/** Time between two customers. Units: milliseconds */
const requestIntervalMs = 1_300

/** The crash loop goes round this often. Units: milliseconds */
const crashIntervalMs = 5 * 60_000

const noiseTickMs = 50

/** Fills a world with a small shop, and lets it live: the same seed gives the same names, IDs and past. */
export function openShop(world: World): Shop {
  for (const name of ['default', 'kube-system', 'payments', 'platform', 'shop']) world.addNamespace(name)
  for (const name of nodeNames) addNode(world, name)
  const podsOf = new Map<string, readonly DemoPod[]>()
  for (const { ageMs, ...service } of healthyServices) {
    podsOf.set(service.name, addWorkload(world, { ...service, createdAtMs: world.now() - ageMs }))
  }
  const troubles = addTroubles(world)
  const write: WriteLine = (service, container, atMs, line) => {
    const pods = podsOf.get(service) ?? []
    const pod = pods[world.random.between(0, pods.length)]
    if (pod !== undefined && world.pod(pod.spec.namespace, pod.spec.name) === pod) {
      world.write(pod, container, Buffer.from(`${line}\n`), atMs)
    }
  }
  sayHello(world, podsOf)
  const live = (atMs: number) => {
    sendRequest(write, world.random, newRequest(world.random), atMs)
    if (world.random.next() < 0.35) chatter(write, world.random, atMs + 400)
  }
  const now = world.now()
  for (let atMs = now - pastMs; atMs < now - 3_000; atMs += requestIntervalMs * 2) live(atMs)

  let noise = 0
  let owed = 0
  let noisy = 0
  const customers = setInterval(() => live(world.now()), requestIntervalMs)
  const crashes = setInterval(troubles.tick, crashIntervalMs)
  const noises = setInterval(() => {
    owed += (noise * noiseTickMs) / 1000
    const count = Math.floor(owed)
    owed -= count
    const [pod] = podsOf.get('clickstream') ?? []
    if (count === 0 || pod === undefined) return
    const time = new Date(world.now()).toISOString()
    const lines = Array.from({ length: count }, () =>
      json('debug', 'event', time, { type: 'move', sequence: noisy++, x: noisy % 1440, y: noisy % 900 }),
    )
    world.write(pod, 'collector', Buffer.from(`${lines.join('\n')}\n`))
  }, noiseTickMs)
  return {
    setNoise(linesPerSecond) {
      noise = linesPerSecond
    },
    close() {
      for (const timer of [customers, crashes, noises]) clearInterval(timer)
    },
  }
}

/** First lines of services that would otherwise say nothing, or not yet. */
function sayHello(world: World, podsOf: ReadonlyMap<string, readonly DemoPod[]>) {
  const say = (service: string, container: string, line: string) => {
    for (const pod of podsOf.get(service) ?? [])
      world.write(pod, container, Buffer.from(`${line}\n`), world.now() - pastMs)
  }
  say('feature-flags', 'flags', 'listening on :8080, 14 flags loaded')
  say('cart', 'migrate', 'schema is at version 41, nothing to do')
}

function addNode(world: World, name: string) {
  world.add('nodes', {
    metadata: {
      name,
      uid: world.random.uuid(),
      creationTimestamp: '2026-01-02T03:04:05Z',
      labels: { 'kubernetes.io/hostname': name, 'topology.kubernetes.io/zone': `zone-${name.slice(-1)}` },
    },
    spec: {},
    status: { conditions: [{ type: 'Ready', status: 'True', reason: 'KubeletReady' }] },
  })
}
