import { expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeKubelet } from './fake-kubelet.ts'
import { openWholeLine } from './open-whole-line.ts'
import { ended, podObject, running } from './pod-fixtures.ts'

const stamp = '2026-01-02T03:04:05.000000006Z'
const message = 'x'.repeat(2 * lineBytesMax)
const restarted = podObject({ state: running, lastState: ended(3), restartCount: 1 })

function open({ restartCount = 1, podUid = 'uid-1', text = `${stamp} ${message}\n` } = {}) {
  const api = createFakeKubelet({ pod: () => restarted, log: () => ({ text }) })
  const timestamp = toTimestamp(stamp)
  if (timestamp === null) throw new Error('no time')
  const digest = lineDigest(new TextEncoder().encode(message).subarray(0, lineBytesMax + 1))
  const line = { namespace: 'shop', pod: 'cart-0', container: 'app', podUid, restartCount, timestamp, digest }
  return { api, opened: openWholeLine({ api, masker: fakeMasker }, line, new AbortController().signal) }
}

for (const { name, restartCount, previous } of [
  { name: 'the current run', restartCount: 1, previous: undefined },
  { name: 'the run before', restartCount: 0, previous: 'true' },
]) {
  test(`a line is read from its second on, and from the file of its run: ${name}`, async () => {
    const { api, opened } = open({ restartCount })
    const parts: Uint8Array[] = []
    for await (const part of await opened) parts.push(part)
    expect(Buffer.concat(parts).toString()).toBe(message)
    expect(api.logQueries).toEqual([
      {
        container: 'app',
        timestamps: 'true',
        sinceTime: '2026-01-02T03:04:04.000000000Z',
        ...(previous && { previous }),
      },
    ])
  })
}

for (const { name, options } of [
  { name: 'its file was rotated', options: { text: `${stamp} other\n` } },
  { name: 'its pod was replaced', options: { podUid: 'uid-0' } },
]) {
  test(`a line that is gone is told before the first byte: ${name}`, async () => {
    await expect(open(options).opened).rejects.toMatchObject({ code: 'line-not-found' })
  })
}
