import { expect, test } from 'vitest'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeBuffer } from './fake-buffer.ts'
import { createFakeKubelet, type FakeAnswers, linesSince } from './fake-kubelet.ts'
import { ended, podObject, podOf, running, waiting } from './pod-fixtures.ts'
import type { Tail } from './tail.ts'
import { tailContainer } from './tail-container.ts'
import { createUpstreams } from './upstreams.ts'

const stamp = (second: number, n = 0) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.00000000${n}Z`
const gone = new Problem('pod-not-found', 'gone')
const cut = new Problem('cluster-unreachable', 'cut')

type Options = Partial<
  StreamRequest & StreamSource & Pick<Tail, 'details' | 'joinedAt'> & { readonly watched: Tail['pod'] }
>

async function tail(answers: FakeAnswers, options: Options = {}) {
  const {
    follow = true,
    tailLines = null,
    sinceTime = null,
    untilTime = null,
    previous = false,
    resume = null,
    podUid,
  } = options
  const buffer = createFakeBuffer()
  const delays: number[] = []
  const api = createFakeKubelet(answers)
  let sources = 0
  let clockMs = 0
  await tailContainer({
    api,
    source: {
      namespace: 'shop',
      pod: 'cart-0',
      container: 'app',
      previous,
      resume,
      ...(podUid === undefined ? {} : { podUid }),
    },
    details: options.details ?? null,
    pod: options.watched ?? null,
    joinedAt: options.joinedAt ?? null,
    upstreams: createUpstreams({ lingerMs: 0 }),
    masker: fakeMasker,
    request: { follow, tailLines, sinceTime, untilTime },
    buffer,
    nextSource: () => sources++,
    sleep: async (delayMs) => void delays.push(delayMs),
    // Whatever the pod has said is old when it is needed again.
    now: () => (clockMs += 10_000),
    signal: new AbortController().signal,
  })
  return { said: buffer.said.map(brief), logQueries: api.logQueries, delays }
}

/** "source 0 run 2", "closed 0 ended exit 3", and lines as they are. */
function brief(said: string): string {
  if (!said.startsWith('{')) return said
  const event = JSON.parse(said)
  const more = [
    event.restartCount !== undefined && `run ${event.restartCount}`,
    event.problem?.code,
    event.reason,
    event.termination && `exit ${event.termination.exitCode}`,
  ]
  return [event.type, event.source, ...more.filter(Boolean)].join(' ')
}

test('a log that is not followed is read, and closed with what became of its run', async () => {
  const { said, logQueries } = await tail(
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
  const { said } = await tail(
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
  const { said, delays } = await tail(
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
  expect({ waits, delays: delays.length, asked }).toEqual({ waits: 2, delays: 1, asked: 1 })
})

test('where one pod alone is meant, another that bears its name is not read', async () => {
  const other = await tail(
    { pod: () => podObject({ state: running }), log: () => ({ text: 'x' }) },
    { podUid: 'uid-0' },
  )
  expect(other.said).toEqual(['source 0 run 0', 'closed 0 deleted'])
  const replaced = await tail(
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
  const { said } = await tail({
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
  const { said, logQueries } = await tail({
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
  const { said, logQueries, delays } = await tail(
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
  expect(delays, 'one, after the end').toHaveLength(1)
})

test('a tail that begins within a second stays a tail: the lines before it do not come with the second', async () => {
  const lines = [1, 2, 3, 4].map((n) => `${stamp(1, n)} ${n}`)
  const { said } = await tail(
    {
      pod: (at) => (at < 3 ? podObject({ state: running }) : gone),
      log: ({ sinceTime }, at) => ({ text: linesSince(at === 0 ? lines.slice(2) : lines, sinceTime) }),
    },
    { tailLines: 2 },
  )
  expect(said.filter((text) => /^\d|gap/.test(text))).toEqual(lines.slice(2).map((line) => `0 ${line}`))
})

test('no line is lost and none comes twice, wherever the connection breaks', async () => {
  const lines = [1, 1, 1, 2, 2, 3].map((second, at) => `${stamp(second, at % 2)} line ä${at}`)
  const bytes = new TextEncoder().encode(linesSince(lines, undefined))
  for (let length = 0; length <= bytes.length; length++) {
    for (const end of ['cut', 'end'] as const) {
      const { said } = await tail({
        pod: (at) => podObject({ state: at < 2 ? running : ended(0), policy: 'Never' }),
        log: ({ sinceTime }, at) =>
          at === 0 ? { text: bytes.subarray(0, length), end } : { text: linesSince(lines, sinceTime) },
      })
      expect(said.filter((text) => /^\d/.test(text))).toEqual(lines.map((line) => `0 ${line}`))
    }
  }
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
  const { said, logQueries } = await tail(
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
  const { said, logQueries } = await tail({
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
  const { said, delays } = await tail({
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
  const { said } = await tail({
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

test('lines that rotated away during a break are a gap', async () => {
  const { said } = await tail({
    pod: (at) => (at < 2 ? podObject({ state: running }) : gone),
    log: (_, at) => (at === 0 ? { text: `${stamp(1)} a\n`, end: 'cut' } : { text: `${stamp(7)} z\n` }),
  })
  expect(said.slice(-4)).toEqual(['opened 0', 'gap 0 rotation', `0 ${stamp(7)} z`, 'closed 0 deleted'])
})

test('a run collected before it was read to its end is a gap', async () => {
  const { said } = await tail({
    pod: (at) =>
      at === 0
        ? podObject({ state: running })
        : at < 4
          ? podObject({ state: running, restartCount: 5, lastState: ended(1) })
          : gone,
    log: () => ({ text: `${stamp(1)} a\n` }),
  })
  expect(said.slice(3, 6)).toEqual(['gap 0 unknown', 'closed 0 restarted', 'source 1 run 4'])
})

test('failures that pass are tried again with growing waits, and said once', async () => {
  const { said, delays } = await tail({
    pod: (at) => (at < 4 ? cut : at === 4 ? podObject({ state: running }) : gone),
    log: () => ({ text: `${stamp(1)} a\n` }),
  })
  expect(said.slice(0, 6)).toEqual([
    'source 0 run 0',
    'problem 0 cluster-unreachable',
    ...Array.from({ length: 4 }, () => 'resuming 0'),
  ])
  expect(said.slice(6)).toEqual(['source 0 run 0', 'opened 0', `0 ${stamp(1)} a`, 'closed 0 deleted'])
  expect(delays.slice(0, 4).toSorted((a, b) => a - b)).toEqual(delays.slice(0, 4))
})

test('a log that is not followed gives up in time', async () => {
  const { said } = await tail({ pod: () => cut, log: () => cut }, { follow: false })
  expect(said.at(-1)).toBe('closed 0 gave-up')
})

test('a slowed-down reader waits as long as the API server asks', async () => {
  const throttled = new Problem('throttled', 'slow down', { retryAfterSeconds: 9 })
  const { delays } = await tail({ pod: (at) => (at === 0 ? throttled : gone), log: () => cut })
  expect(delays).toEqual([9_000])
})

for (const { name, code, reason } of [
  { name: 'a missing right', code: 'forbidden', reason: 'forbidden' },
  { name: 'an unknown person', code: 'unauthorized', reason: 'forbidden' },
  { name: 'a wrong certificate', code: 'certificate-not-trusted', reason: 'gave-up' },
] as const) {
  test(`${name} ends it at once`, async () => {
    const refusal = new Problem(code, 'no')
    const { said, delays } = await tail({ pod: () => podObject({ state: running }), log: () => refusal })
    expect(said.slice(-2)).toEqual([`problem 0 ${code}`, `closed 0 ${reason}`])
    expect(delays).toEqual([])
  })
}

test("the kubelet's words about a run that is over are a problem and the end", async () => {
  const { said } = await tail(
    {
      pod: () => podObject({ state: ended(1), restartCount: 1, lastState: ended(1) }),
      log: () => ({ text: '', end: { says: 'unable to retrieve container logs for containerd://abc' } }),
    },
    { previous: true },
  )
  expect(said).toEqual(['source 0 run 0', 'opened 0', 'problem 0 log-unavailable', 'closed 0 gave-up'])
})

test('a reader that comes back to a later run gets the rest of its own first', async () => {
  const { said } = await tail(
    {
      pod: (at) => (at < 3 ? podObject({ state: running, restartCount: 4, lastState: ended(2) }) : gone),
      log: ({ previous }) => ({ text: previous === 'true' ? `${stamp(1)} rest\n` : `${stamp(5)} new\n` }),
    },
    { resume: { podUid: 'uid-1', restartCount: 3, ...resumeAt(stamp(1)) } },
  )
  expect(said).toEqual([
    'source 0 run 3',
    'opened 0',
    `0 ${stamp(1)} rest`,
    'closed 0 restarted exit 2',
    'source 1 run 4',
    'opened 1',
    `1 ${stamp(5)} new`,
    'closed 1 deleted',
  ])
})

function resumeAt(text: string) {
  const timestamp = toTimestamp(text)
  if (timestamp === null) throw new Error(text)
  return { timestamp, seen: [] }
}
