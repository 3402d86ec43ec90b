import { expect, test } from 'vitest'
import { aloneDelayMsMax } from '@/lib/core/logs/limits.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { linesSince } from './fake-kubelet.ts'
import { ended, podObject, running } from './pod-fixtures.ts'
import { tellTail } from './tell-tail.ts'

const stamp = (second: number, n = 0) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.00000000${n}Z`
const gone = new Problem('pod-not-found', 'gone')
const cut = new Problem('cluster-unreachable', 'cut')

test('no line is lost and none comes twice, wherever the connection breaks', async () => {
  const lines = [1, 1, 1, 2, 2, 3].map((second, at) => `${stamp(second, at % 2)} line ä${at}`)
  const bytes = new TextEncoder().encode(linesSince(lines, undefined))
  for (let length = 0; length <= bytes.length; length++) {
    for (const end of ['cut', 'end'] as const) {
      const { said } = await tellTail({
        pod: (at) => podObject({ state: at < 2 ? running : ended(0), policy: 'Never' }),
        log: ({ sinceTime }, at) =>
          at === 0 ? { text: bytes.subarray(0, length), end } : { text: linesSince(lines, sinceTime) },
      })
      expect(said.filter((text) => /^\d/.test(text))).toEqual(lines.map((line) => `0 ${line}`))
    }
  }
})

test('lines that rotated away during a break are a gap', async () => {
  const { said } = await tellTail({
    pod: (at) => (at < 2 ? podObject({ state: running }) : gone),
    log: (_, at) => (at === 0 ? { text: `${stamp(1)} a\n`, end: 'cut' } : { text: `${stamp(7)} z\n` }),
  })
  expect(said.slice(-4)).toEqual(['opened 0', 'gap 0 rotation', `0 ${stamp(7)} z`, 'closed 0 deleted'])
})

test('lines of the next run are not taken for lines of this one while the pod does not yet say that there is a next', async () => {
  const restarted = podObject({ state: running, restartCount: 1, lastState: ended(1) })
  const { said } = await tellTail({
    pod: (at) => (at < 2 ? podObject({ state: running }) : at < 6 ? restarted : gone),
    log: ({ previous }, at) => {
      if (at === 0) return { text: `${stamp(1)} a\n`, end: 'cut' }
      return { text: previous === 'true' ? `${stamp(1)} a\n${stamp(2)} b\n` : `${stamp(7)} z\n` }
    },
  })
  expect(said.filter((text) => !/resuming|opened|problem/.test(text))).toEqual([
    'source 0 run 0',
    `0 ${stamp(1)} a`,
    `0 ${stamp(2)} b`,
    'closed 0 restarted exit 1',
    'source 1 run 1',
    `1 ${stamp(7)} z`,
    'closed 1 deleted',
  ])
})

test('a run collected before it was read to its end is a gap', async () => {
  const { said } = await tellTail({
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

test('failures that pass are tried again soon and with growing waits, and said once', async () => {
  const { said, delays } = await tellTail({
    pod: (at) => (at < 4 ? cut : at === 4 ? podObject({ state: running }) : gone),
    log: () => ({ text: `${stamp(1)} a\n` }),
  })
  expect(said.slice(0, 6)).toEqual([
    'source 0 run 0',
    'problem 0 cluster-unreachable',
    ...Array.from({ length: 4 }, () => 'resuming 0'),
  ])
  expect(said.slice(6)).toEqual(['source 0 run 0', 'opened 0', `0 ${stamp(1)} a`, 'closed 0 deleted'])
  // Each wait is there twice: as it is, and how much of it is kept where the node answers others.
  const waits = delays.slice(0, 8).filter((_, at) => at % 2 === 0)
  expect(waits.slice(0, 3).toSorted((a, b) => a - b)).toEqual(waits.slice(0, 3))
  expect(Math.max(...waits)).toBeLessThanOrEqual(aloneDelayMsMax)
})

test('a log that is not followed gives up in time', async () => {
  const { said } = await tellTail({ pod: () => cut, log: () => cut }, { follow: false })
  expect(said.at(-1)).toBe('closed 0 gave-up')
})

test('a slowed-down reader waits as long as the API server asks', async () => {
  const throttled = new Problem('throttled', 'slow down', { retryAfterSeconds: 9 })
  const { delays } = await tellTail({ pod: (at) => (at === 0 ? throttled : gone), log: () => cut })
  expect(delays).toEqual([9_000])
})

for (const { name, code, reason } of [
  { name: 'a missing right', code: 'forbidden', reason: 'forbidden' },
  { name: 'an unknown person', code: 'unauthorized', reason: 'forbidden' },
  { name: 'a wrong certificate', code: 'certificate-not-trusted', reason: 'gave-up' },
] as const) {
  test(`${name} ends it at once`, async () => {
    const refusal = new Problem(code, 'no')
    const { said, delays } = await tellTail({ pod: () => podObject({ state: running }), log: () => refusal })
    expect(said.slice(-2)).toEqual([`problem 0 ${code}`, `closed 0 ${reason}`])
    expect(delays).toEqual([])
  })
}

test('a log that the node cannot follow any more is read again and again, and that is said once', async () => {
  const words = 'failed to create fsnotify watcher: too many open files'
  let written = ''
  const { said } = await tellTail({
    pod: (at) => (at < 12 ? podObject({ state: running }) : gone),
    log({ follow }) {
      written += `${stamp(written.split('\n').length)} a line\n`
      return follow === 'true' ? { text: written, end: { says: words } } : { text: written }
    },
  })
  const lines = said.filter((each) => each.includes('a line'))
  expect(lines.length).toBeGreaterThan(2)
  expect(said.filter((each) => each.startsWith('problem'))).toEqual(['problem 0 node-follow-limit'])
  expect(said.at(-1)).toBe('closed 0 deleted')
})

test("the kubelet's words about a run that is over are a problem and the end", async () => {
  const { said } = await tellTail(
    {
      pod: () => podObject({ state: ended(1), restartCount: 1, lastState: ended(1) }),
      log: () => ({ text: '', end: { says: 'unable to retrieve container logs for containerd://abc' } }),
    },
    { previous: true },
  )
  expect(said).toEqual(['source 0 run 0', 'opened 0', 'problem 0 log-unavailable', 'closed 0 gave-up'])
})

test('a reader that comes back to a later run gets the rest of its own first', async () => {
  const { said } = await tellTail(
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
