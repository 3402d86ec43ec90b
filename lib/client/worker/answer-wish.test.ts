import { expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { createFindResults } from '@/lib/core/store/find-results.ts'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { createShownRows } from '@/lib/core/store/shown-rows.ts'
import { storeOf } from '@/lib/core/store/store-of.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import { fakeSource } from '../logs/fake-log-server.ts'
import { answerWish } from './answer-wish.ts'
import type { Wish } from './messages.ts'
import { createWholeLines } from './whole-lines.ts'

const stamp = '2026-01-02T03:04:05.000000006Z'
/** Without one more byte than the bound the store would take it for whole. */
const front = 'x'.repeat(lineBytesMax + 1)
const whole = `${front} and its end`
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const row = (line: number) => ({ line, row: 0, generation: 0 })
const options = { format: 'text', timestamps: false, sources: false, events: false, gzip: false } as const
const messages: Wish = { type: 'messages', first: row(0), last: row(2) }
const file: Wish = { type: 'file', options }
const oneLine: Wish = { type: 'whole-line', line: 1 }

/** Text of what is answered: of a file, of lines or of one line. `cut`: why it is not whole. */
async function grant(wish: Wish, open: (line: WholeLineRef) => AsyncIterable<Uint8Array>, time = stamp) {
  const store = storeOf([`0 ${stamp} one`, `0 ${time} ${front}`, `0 ${stamp} three`])
  const [rows, reader] = [createShownRows(store), createLineReader(store.memory)]
  const logOf = () => fakeSource
  const answer = await answerWish(7, wish, {
    ...{ rows, reader, find: createFindResults(store, rows), generation: 0, logOf, breathe: async () => {} },
    readWhole: createWholeLines({ reader, logOf, open, signal: new AbortController().signal }),
  })
  if (answer.type !== 'answer') throw new Error('no answer')
  if (answer.question === 'file') return { text: await answer.answer.file.text(), cut: answer.answer.cut }
  if (answer.question !== 'messages' && answer.question !== 'whole-line') throw new Error('another answer')
  return { text: decoder.decode(answer.answer?.bytes ?? undefined), cut: answer.answer?.cut }
}

async function* inPieces() {
  yield encoder.encode(whole.slice(0, 5))
  yield encoder.encode(whole.slice(5))
}

async function* gone() {
  yield encoder.encode('x')
  throw new Problem('line-not-found', 'The node no longer has this line as a whole')
}

test('a line that the store has cut is copied, saved and shown whole, as the node has it', async () => {
  const asked: WholeLineRef[] = []
  const open = (line: WholeLineRef) => {
    asked.push(line)
    return inPieces()
  }
  const all = `one\n${whole}\nthree\n`
  for (const { wish, text } of [
    { wish: messages, text: all },
    { wish: file, text: all },
    { wish: oneLine, text: whole },
  ]) {
    const granted = await grant(wish, open)
    expect(granted.cut).toBe(null)
    expect(granted.text === text).toBe(true)
  }
  const { namespace, pod, podUid, container, restartCount } = fakeSource
  const line = { namespace, pod, podUid, container, restartCount, timestamp: stamp }
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ ...line, digest: lineDigest(encoder.encode(front)) })))
})

test('where the node has no more of it there is its front, and why', async () => {
  for (const wish of [messages, file]) {
    const { text, cut } = await grant(wish, gone)
    expect(text === `one\n${front}\nthree\n`).toBe(true)
    expect(cut).toMatchObject({ code: 'line-not-found' })
  }
  expect(await grant(oneLine, gone)).toMatchObject({ text: '', cut: { code: 'line-not-found' } })
})

test('a line without a time cannot be asked for', async () => {
  expect(await grant(oneLine, inPieces, '-')).toMatchObject({ cut: { code: 'line-not-found' } })
})

test('a line without an end takes no more room than a tab has for it', async () => {
  const endless = async function* () {
    for (;;) yield new Uint8Array(1024 * 1024)
  }
  expect(await grant(oneLine, endless)).toMatchObject({ cut: { code: 'line-too-long' } })
})
