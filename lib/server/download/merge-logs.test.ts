import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { createKeptLog, type KeptLog } from './kept-log.ts'
import { type LogMerge, mergeLogs } from './merge-logs.ts'

const plain: DownloadOptions = { format: 'text', timestamps: false, sources: false, events: false, gzip: false }
const encode = (text: string) => new TextEncoder().encode(text)

/** `second` null: the line has no time. */
function write(log: KeptLog, second: number | null, text: string): void {
  log.writeLine(0, { stamp: second === null ? null : encode(timestampFrom(second, 0)), message: encode(text) })
}

async function read(merge: LogMerge, bytes: number): Promise<readonly string[]> {
  let text = ''
  for (let rows = await merge.next(bytes); rows !== null; rows = await merge.next(bytes))
    text += new TextDecoder().decode(rows)
  return text.split('\n').slice(0, -1)
}

/** Lets everything run that can. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('gives each row once, in the order of times, and those of a log in its order, whenever they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(20), { maxLength: 30 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 200 }),
      fc.infiniteStream(fc.nat()),
      async (times, bytes, dice) => {
        const rows = times.map((seconds, log) =>
          seconds.toSorted((a, b) => a - b).map((second, at) => ({ second, text: `${log}.${at}` })),
        )
        const logs = rows.map(() => createKeptLog(plain, 1_000_000))
        const merged = read(mergeLogs(logs), bytes)
        const open = rows.map((each, at) => ({ rows: [...each], log: logs[at] }))
        while (open.length > 0) {
          const at = (dice.next().value ?? 0) % open.length
          const { rows: left = [], log } = open[at] ?? {}
          const row = left.shift()
          if (row !== undefined && log !== undefined) write(log, row.second, row.text)
          else open.splice(at, 1)
          if (row === undefined) log?.end()
          if ((dice.next().value ?? 0) % 3 === 0) await settled()
        }
        // Sorting is stable, so that equal times stay in the order of the logs.
        const expected = rows.flat().toSorted((a, b) => a.second - b.second)
        expect(await merged).toEqual(expected.map(({ text }) => text))
      },
    ),
    { numRuns: 60 },
  )
})

test('a row without a time does not hold up its log, and one behind a time goes with it', async () => {
  const logs = [createKeptLog(plain, 1_000), createKeptLog(plain, 1_000)] as const
  write(logs[0], null, 'rest')
  write(logs[0], 2, 'c')
  write(logs[0], null, 'd')
  write(logs[0], 4, 'f')
  write(logs[1], 1, 'b')
  write(logs[1], 3, 'e')
  for (const log of logs) log.end()
  const merge = mergeLogs(logs)
  expect(await merge.first()).toBeNull()
  expect(await read(merge, 10)).toEqual(['rest', 'b', 'c', 'd', 'e', 'f'])
})

test('five hundred logs are merged as two are', async () => {
  const logs = Array.from({ length: 500 }, () => createKeptLog(plain, 1_000))
  for (const [at, log] of logs.entries()) {
    for (let turn = 0; turn < 3; turn++) write(log, 1_000 * turn + ((at * 7) % 500), `${turn} ${(at * 7) % 500}`)
    log.end()
  }
  const expected = [0, 1, 2].flatMap((turn) => Array.from({ length: 500 }, (_, at) => `${turn} ${at}`))
  expect(await read(mergeLogs(logs), 4_096)).toEqual(expected)
})
