import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

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
const source = {
  ...{ type: 'source', source: 0, namespace: 'shop', pod: 'huge', podUid: 'huge', container: 'app', kind: 'app' },
  ...{ restartCount: 0, previous: false, node: null },
}

/** Writes the log: a line each millisecond, one in a thousand about a payment that was refused. */
export async function createHugeLog(lines: number): Promise<HugeLog> {
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-huge-'))
  const [wire, raw] = [join(folder, 'wire'), join(folder, 'raw')]
  const [toWire, toRaw] = [createWriteStream(wire), createWriteStream(raw)]
  const event = (value: object) => `\u001e${JSON.stringify(value)}\n`
  await write(toWire, event({ type: 'hello', version: '1' }) + event(source) + event({ type: 'opened', source: 0 }))
  for (let from = 0; from < lines; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, lines - from) }, (_, at) => from + at)
    const messages = numbers.map(messageOf)
    await write(toRaw, `${messages.join('\n')}\n`)
    await write(toWire, messages.map((message, at) => `0 ${stampOf(from + at)} ${message}\n`).join(''))
  }
  await write(
    toWire,
    event({ type: 'closed', source: 0, reason: 'completed', termination: null }) + event({ type: 'end' }),
  )
  await Promise.all([toWire, toRaw].map((file) => once(file.end(), 'close')))
  return { lines, wire, raw, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

async function write(to: Writable, text: string): Promise<void> {
  if (!to.write(text)) await once(to, 'drain')
}

function stampOf(line: number): string {
  return new Date(beganAtMs + line).toISOString().replace('Z', '000000Z')
}

function messageOf(line: number): string {
  const level = line % 97 === 0 ? 'ERROR' : line % 11 === 0 ? 'WARN' : 'INFO'
  const what = line % 1_000 === 0 ? 'Payment refused by the bank' : 'request done'
  const status = line % 1_000 === 0 ? 503 : 200
  return `${level} ${what} id=${line} path=/api/cart/${line % 977} status=${status} took ${line % 131} ms user=${line % 7919} region=eu-${line % 3}`
}
