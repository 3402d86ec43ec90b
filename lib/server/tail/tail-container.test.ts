import { expect, test } from 'vitest'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { linesSince } from './fake-kubelet.ts'
import { ended, podObject, podOf, running, waiting } from './pod-fixtures.ts'
import { tellTail } from './tell-tail.ts'

const stamp = (second: number, n = 0) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.00000000${n}Z`
const gone = new Problem('pod-not-found', 'gone')
const cut = new Problem('cluster-unreachable', 'cut')

test('a log that is not followed is read, and closed with what became of its run', async () => {
  const { said, logQueries } = await tellTail(
    {
      pod: () => podObject({ state: running, restartCount: 2 }),
      log: () => ({ text: `${stamp(1)} a\n${stamp(1)} b` }),
    },
    { follow: false, tailLines: 5 },
  )
  expect(said).toEqual(['source 0 run 2', 'opened 0', `0 ${stamp(1)} a`, `0 ${stamp(1)} b`, 'closed 0 completed'])
  expect(logQueries).toEqual([{ container: 'app', timestamps: 'true', tailLines: '5' }])
})

test('a pod that is known is not asked for before its log is opened, and says that it joined', async () => {
  const { said } = await tellTail(
    {
      pod: () => podObject({ state: ended(0), policy: 'Never' }),
      log: () => ({ text: `${stamp(1)} a\n` }),
    },
    { details: podOf({ state: running, policy: 'Never' }), joinedAt: toTimestamp(stamp(0)), podUid: 'uid-1' },
  )
  expect(said.slice(0, 4)).toEqual(['source 0 run 0', 'joined 0', 'opened 0', `0 ${stamp(1)} a`])
  expect(said.at(-1)).toBe('closed 0 ended exit 0')
})

test('a pod that is watched is waited for and looked at there; after a failure the API server is asked', async () => {
  const looks = [waiting('ContainerCreating'), running]
  let asked = 0
  let waits = 0
  const { said, delays } = await tellTail(
    {
      pod() {
        asked++
        return podObject({ state: running, policy: 'Never' })
      },
      log: (_, at) => (at === 0 ? cut : { text: `${stamp(1)} a\n` }),
    },
    {
      details: podOf({ state: waiting('ContainerCreating'), policy: 'Never' }),
      watched: {
        look: async () => podOf({ state: looks.shift() ?? ended(0), policy: 'Never' }),
        change: async () => void waits++,
      },
    },
  )
  expect(said.at(-1)).toBe('closed 0 ended exit 0')
  expect({ waits, delays: delays.length, asked }).toEqual({ waits: 2, delays: 2, asked: 1 })
})

test('where one pod alone is meant, another that bears its name is not read', async () => {
  const other = await tellTail(
    { pod: () => podObject({ state: running }), log: () => ({ text: 'x' }) },
    { podUid: 'uid-0' },
  )
  expect(other.said).toEqual(['source 0 run 0', 'closed 0 deleted'])
  const replaced = await tellTail(
    {
      pod: (at) => podObject({ state: running, uid: at === 0 ? 'uid-1' : 'uid-2' }),
      log: () => ({ text: `${stamp(1)} a\n` }),
    },
    { podUid: 'uid-1' },
  )
  expect(replaced.said.filter((said) => !said.startsWith('opened'))).toEqual([
    'source 0 run 0',
    `0 ${stamp(1)} a`,
    'closed 0 deleted',
  ])
})

test('a pod that is being deleted takes its logs along: that is no failure', async () => {
  const { said } = await tellTail({
    pod: (at) =>
      at === 0
        ? podObject({ state: running })
        : at < 3
          ? podObject({ state: running, deleted: true })
          : podObject({ state: ended(0), deleted: true }),
    log: (_, at) => ({ text: at === 0 ? `${stamp(1)} a\n` : 'unable to retrieve container logs for containerd://x' }),
  })
  expect(said.filter((each) => !each.startsWith('opened'))).toEqual([
    'source 0 run 0',
    `0 ${stamp(1)} a`,
    'closed 0 deleted exit 0',
  ])
})

test('a followed container that ends for good: its rest is read, nothing twice', async () => {
  const lines = [`${stamp(1)} a`, `${stamp(1, 1)} b`, `${stamp(2)} c`]
  const { said, logQueries } = await tellTail({
    pod: (at) => podObject({ state: at === 0 ? running : ended(3), policy: 'Never' }),
    log: ({ sinceTime }, at) => ({ text: linesSince(at === 0 ? lines.slice(0, 2) : lines, sinceTime) }),
  })
  expect(said).toEqual(['source 0 run 0', 'opened 0', ...lines.map((line) => `0 ${line}`), 'closed 0 ended exit 3'])
  expect(logQueries.map(({ follow, sinceTime }) => [follow, sinceTime])).toEqual([
    [undefined, undefined],
    [undefined, '2026-01-02T03:04:00Z'],
  ])
})

test('what there is comes in one read, what comes is followed from there, and the reader sees one log', async () => {
  const lines = [`${stamp(1)} a`, `${stamp(1)} b`, `${stamp(1)} c`, `${stamp(2)} d`]
  const { said, logQueries, delays } = await tellTail(
    {
      pod: (at) => (at < 2 ? podObject({ state: running }) : gone),
      log: ({ sinceTime }, at) => ({ text: linesSince(at === 0 ? lines.slice(0, 2) : lines, sinceTime) }),
    },
    { tailLines: 9 },
  )
  expect(said.slice(0, 6)).toEqual(['source 0 run 0', 'opened 0', ...lines.map((line) => `0 ${line}`)])
  expect(logQueries).toEqual([
    { container: 'app', timestamps: 'true', tailLines: '9' },
    { container: 'app', timestamps: 'true', follow: 'true', sinceTime: '2026-01-02T03:04:00Z' },
  ])
  expect(delays, 'one wait after the end, and what of it is kept in any case').toHaveLength(2)
})

test('a tail that begins within a second stays a tail: the lines before it do not come with the second', async () => {
  const lines = [1, 2, 3, 4].map((n) => `${stamp(1, n)} ${n}`)
  const { said } = await tellTail(
    {
      pod: (at) => (at < 3 ? podObject({ state: running }) : gone),
      log: ({ sinceTime }, at) => ({ text: linesSince(at === 0 ? lines.slice(2) : lines, sinceTime) }),
    },
    { tailLines: 2 },
  )
  expect(said.filter((text) => /^\d|gap/.test(text))).toEqual(lines.slice(2).map((line) => `0 ${line}`))
})

test('a crash goes on with the next run, under a new number', async () => {
  const pods = [
    podObject({ state: running }),
    podObject({ state: ended(137) }),
    podObject({ state: ended(137) }),
    podObject({ state: waiting('CrashLoopBackOff'), lastState: ended(137) }),
    podObject({ state: waiting('CrashLoopBackOff'), lastState: ended(137) }),
    podObject({ state: running, restartCount: 1, lastState: ended(137) }),
  ]
  const { said, logQueries } = await tellTail(
    {
      pod: (at) => pods[at] ?? gone,
      log: (_, at) => ({ text: `${stamp(1)} ${at < 2 ? 'first' : 'second'} run\n` }),
    },
    { tailLines: 3 },
  )
  expect(said).toEqual([
    'source 0 run 0',
    'opened 0',
    `0 ${stamp(1)} first run`,
    'closed 0 restarted exit 137',
    'source 1 run 1',
    'problem 1 container-not-ready',
    'opened 1',
    `1 ${stamp(1)} second run`,
    'closed 1 deleted',
  ])
  expect(logQueries.map(({ tailLines }) => tailLines)).toEqual(['3', undefined, undefined])
})

test('a run that ended while nobody looked is read to its end as the previous one', async () => {
  const lines = [`${stamp(1)} a`, `${stamp(2)} last words`]
  const { said, logQueries } = await tellTail({
    pod: (at) => (at < 4 ? podObject({ state: running, restartCount: Math.min(at, 1), lastState: ended(1) }) : gone),
    log: ({ previous, sinceTime }, at) => {
      if (at === 0) return { text: `${lines[0]}\n`, end: 'cut' }
      return { text: previous === 'true' ? linesSince(lines, sinceTime) : `${stamp(9)} new run\n` }
    },
  })
  expect(said.filter((text) => !text.startsWith('problem') && !text.startsWith('resuming'))).toEqual([
    'source 0 run 0',
    'opened 0',
    `0 ${lines[0]}`,
    'opened 0',
    `0 ${lines[1]}`,
    'closed 0 restarted exit 1',
    'source 1 run 1',
    'opened 1',
    `1 ${stamp(9)} new run`,
    'closed 1 deleted',
  ])
  expect(logQueries[1]).toMatchObject({ previous: 'true', sinceTime: '2026-01-02T03:04:00Z' })
})

test('a waiting container is waited for, and its reason is said once', async () => {
  const { said, delays } = await tellTail({
    pod: (at) =>
      at < 5 ? podObject({ state: waiting('ContainerCreating') }) : at === 5 ? podObject({ state: running }) : gone,
    log: () => ({ text: `${stamp(1)} a\n` }),
  })
  expect(said).toEqual([
    'source 0 run 0',
    'problem 0 container-not-ready',
    'opened 0',
    `0 ${stamp(1)} a`,
    'closed 0 deleted',
  ])
  expect(Math.max(...delays)).toBeLessThanOrEqual(5_000)
})

test('a pod replaced by another of its name is followed on', async () => {
  const { said } = await tellTail({
    pod: (at) =>
      at < 2
        ? podObject({ state: running, uid: at === 0 ? 'uid-1' : 'uid-2' })
        : at === 2
          ? podObject({ state: running, uid: 'uid-2' })
          : gone,
    log: (_, at) => ({ text: `${stamp(1)} pod ${at}\n` }),
  })
  expect(said).toEqual([
    'source 0 run 0',
    'opened 0',
    `0 ${stamp(1)} pod 0`,
    'closed 0 deleted',
    'source 1 run 0',
    'opened 1',
    `1 ${stamp(1)} pod 1`,
    'closed 1 deleted',
  ])
})

test('the pod of a StatefulSet is followed into the one that takes its place, though there is none for a moment', async () => {
  const statefulSet = { kind: 'StatefulSet', name: 'cart' }
  const pods = [
    podObject({ state: running, owner: statefulSet }),
    podObject({ state: running, owner: statefulSet }),
    gone,
    gone,
    gone,
    podObject({ state: waiting('ContainerCreating'), uid: 'uid-2', owner: statefulSet }),
    podObject({ state: running, uid: 'uid-2', owner: statefulSet }),
  ]
  const { said } = await tellTail({
    pod: (at) => pods[at] ?? gone,
    log: (_, at) => ({ text: `${stamp(1)} ${at < 2 ? 'old' : 'new'}\n` }),
  })
  expect(said.slice(2, 8)).toEqual([
    `0 ${stamp(1)} old`,
    'closed 0 deleted',
    'source 1 run 0',
    'problem 1 container-not-ready',
    'opened 1',
    `1 ${stamp(1)} new`,
  ])
})

test('the pod of a Deployment does not come again: its log ends with it', async () => {
  const owner = { kind: 'ReplicaSet', name: 'cart' }
  let asked = 0
  await tellTail({
    pod: (at) => {
      asked++
      return at === 0 ? podObject({ state: running, owner }) : gone
    },
    log: () => ({ text: `${stamp(1)} a\n` }),
  })
  expect(asked).toBe(2)
})
