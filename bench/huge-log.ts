import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { messageOf, wireEnd, wireHead, wireLine } from './huge-lines.ts'

/** A log of many lines as files; `await using` takes them away. */
export type HugeLog = AsyncDisposable & {
  readonly lines: number
  /** As Podlogs' stream has it. */
  readonly wire: string
  /** Only what the container wrote. */
  readonly raw: string
}

const batch = 20_000
const beganAtMs = Date.UTC(2026, 0, 2, 3, 4, 5)

/** Writes the log: a line each millisecond. */
export async function createHugeLog(lines: number): Promise<HugeLog> {
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-huge-'))
  const [wire, raw] = [join(folder, 'wire'), join(folder, 'raw')]
  const [toWire, toRaw] = [createWriteStream(wire), createWriteStream(raw)]
  await write(toWire, wireHead)
  for (let from = 0; from < lines; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, lines - from) }, (_, at) => from + at)
    await write(toRaw, `${numbers.map(messageOf).join('\n')}\n`)
    await write(toWire, numbers.map((line) => wireLine(line, beganAtMs + line)).join(''))
  }
  await write(toWire, wireEnd)
  await Promise.all([toWire, toRaw].map((file) => once(file.end(), 'close')))
  return { lines, wire, raw, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

async function write(to: Writable, text: string): Promise<void> {
  if (!to.write(text)) await once(to, 'drain')
}
