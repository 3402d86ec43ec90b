import { afterEach, expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import { type FakeApiServer, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { createDownloadPermits } from '../tail/download-permits.ts'
import { podObject, running } from '../tail/pod-fixtures.ts'
import { answerLine } from './answer-line.ts'
import { fakeCall } from './fake-call.ts'

const stamp = '2026-01-02T03:04:05.000000006Z'
const message = `${'word '.repeat(lineBytesMax / 2)}password=hunter2 end`
const digest = lineDigest(new TextEncoder().encode(message.slice(0, lineBytesMax + 1)))
const named = { container: 'app', podUid: 'uid-1', restartCount: '0', timestamp: stamp, digest }
const notes: unknown[] = []
const downloads = createDownloadPermits({ perPersonMax: 1, totalMax: 9 })
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

/** Asks for a line of a cluster whose one pod has written it. */
async function ask(changed: Readonly<Record<string, string>> = {}) {
  const started = await startFakeApiServer(({ path }, response) => {
    response.end(path.endsWith('/log') ? `${stamp} ${message}\n` : JSON.stringify(podObject({ state: running })))
  })
  fake = started
  const query = new URLSearchParams({ ...named, ...changed })
  return answerLine(fakeCall(started, { query, audit: (entry) => notes.push(entry), downloads }))
}

test('answers with all of the line, masked, and notes who read it', async () => {
  const text = await (await ask()).text()
  expect(text === message.replace('hunter2', '[masked:password#a1f3]')).toBe(true)
  const what = { namespaces: ['shop'], pod: 'cart-0', container: 'app', follow: false }
  expect(notes).toEqual([{ event: 'download', outcome: 'ended', ...what, bytes: text.length }])
})

for (const { name, changed, code } of [
  { name: 'a line that is not there', changed: { digest: '00000000000000' }, code: 'line-not-found' },
  { name: 'what nobody may see', changed: { reveal: 'true' }, code: 'reveal-off' },
]) {
  test(`refuses before the first byte, and counts no download of it: ${name}`, async () => {
    for (let turn = 0; turn < 2; turn++) {
      await expect(ask(changed)).rejects.toMatchObject({ code })
      await fake?.close()
    }
  })
}
