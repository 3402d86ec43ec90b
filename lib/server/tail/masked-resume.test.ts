import { expect, test } from 'vitest'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { createMasker } from '@/lib/core/redaction/create-masker.ts'
import { madeKey } from '@/lib/core/redaction/made-secrets.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { ResumePoint } from '@/lib/core/wire/stream-request.ts'
import { createTag } from '../redaction/create-tag.ts'
import { createFakeLog } from './fake-log.ts'
import { startFakeReader } from './fake-reader.ts'
import { createUpstreams } from './upstreams.ts'

/** A process with a salt of its own, as every replica has where none is set. */
function replica(salt: string) {
  const masker = createMasker({ tagOf: createTag(new TextEncoder().encode(salt)), secrets: true, finders: [] })
  return { upstreams: createUpstreams({ lingerMs: 0 }), masker }
}

const messages = [
  ...['one password=hunter2', 'two', 'two', 'three token=a1b2c3d4e5 password=hunter2', '{"password":12}'],
  ...madeKey('RSA ', 3),
  ...['four password=hunter3', 'four password=hunter3', 'five'],
]
/** Four lines in every second. */
const lines = messages.map(
  (message, at) => `${new Date(1767323045000 + at * 250).toISOString().slice(0, 23)}000000Z ${message}`,
)

async function settle() {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}

/** The point of a browser, which has nothing but the masked lines. */
function pointOf(told: readonly string[]): ResumePoint | null {
  const timestamp = toTimestamp(told.at(-1)?.slice(0, 30) ?? '')
  if (timestamp === null) return null
  const seen = told.flatMap((line) => {
    const time = toTimestamp(line.slice(0, 30))
    if (time === null || time.slice(0, 19) !== timestamp.slice(0, 19)) return []
    return [{ timestamp: time, digest: lineDigest(new TextEncoder().encode(line.slice(31))) }]
  })
  return { podUid: 'uid-1', restartCount: 0, timestamp, seen }
}

const linesOf = (said: readonly string[]) => said.filter((text) => text.startsWith('2026'))
const withoutTags = (line: string) => line.replace(/#[0-9a-f]{4}\]/g, '#]')

test('another replica goes on at the same line, whatever was masked and wherever the break was', async () => {
  const whole = createFakeLog()
  whole.write(...lines)
  const other = replica('a salt of replica C')
  const all = startFakeReader(whole.api, other.upstreams, { follow: false }, other.masker)
  await settle()
  const expected = linesOf(all.said).map(withoutTags)
  await all.leave()
  expect(expected).toHaveLength(lines.length)
  expect(expected.join('\n')).not.toContain('hunter')

  for (let cut = 1; cut < lines.length; cut++) {
    const log = createFakeLog()
    log.write(...lines.slice(0, cut))
    const [first, second] = [replica('a salt of replica A'), replica('a salt of replica B')]
    const before = startFakeReader(log.api, first.upstreams, {}, first.masker)
    await settle()
    const told = linesOf(before.said)
    await before.leave()
    log.write(...lines.slice(cut))
    const after = startFakeReader(log.api, second.upstreams, { resume: pointOf(told) }, second.masker)
    await settle()
    const rest = linesOf(after.said)
    expect([...told, ...rest].map(withoutTags), `a break before line ${cut}`).toEqual(expected)
    expect(after.said.filter((text) => text.includes('"gap"'))).toEqual([])
    await after.leave()
  }
})

test('a key that a read begins within does not leave, and neither do its lines that come later', async () => {
  const log = createFakeLog()
  const key = madeKey('RSA ', 6)
  const at = (line: string, n: number) =>
    `${new Date(1767323045000 + n * 700).toISOString().slice(0, 23)}000000Z ${line}`
  log.write(...key.slice(0, 4).map(at))
  const { upstreams, masker } = replica('any')
  const reader = startFakeReader(log.api, upstreams, { tailLines: 2 }, masker)
  await settle()
  log.write(...[...key.slice(4), 'after'].map((line, n) => at(line, n + 4)))
  await settle()
  const told = linesOf(reader.said).map((line) => line.slice(31))
  for (const line of key.slice(1, -2)) expect(told).not.toContain(line)
  expect(told.at(-1)).toBe('after')
  await reader.leave()
})
