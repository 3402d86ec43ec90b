import { expect, test } from 'vitest'
import { decodeEvent } from './decode-event.ts'
import { encodeEvent } from './encode-event.ts'
import type { StreamEvent } from './stream-record.ts'

const events: readonly StreamEvent[] = [
  { type: 'hello', version: '1' },
  { type: 'closed', source: 3, reason: 'ended', termination: { exitCode: 137, reason: 'OOMKilled', finishedAt: null } },
  { type: 'gap', source: 0, lines: 12, from: null, to: null, reason: 'memory' },
  { type: 'end' },
]
for (const event of events) {
  test(`what the server says is understood: ${event.type}`, () => {
    expect(decodeEvent(encodeEvent(event).slice(1, -1))).toEqual(event)
  })
}

const strange = [
  { name: 'a word that is new', json: '{"type":"weather","source":1}' },
  { name: 'an event that lacks a part', json: '{"type":"closed","source":1}' },
  { name: 'half a text', json: '{"type":"hel' },
  { name: 'nothing', json: '' },
  { name: 'no object', json: '12' },
]
for (const { name, json } of strange) {
  test(`what is not understood is null: ${name}`, () => {
    expect(decodeEvent(new TextEncoder().encode(json))).toBeNull()
  })
}
