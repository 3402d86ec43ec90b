import { expect, test } from 'vitest'
import { createMemory } from './create-memory.ts'
import { createInbox } from './inbox.ts'
import { inboxEnd, ingest, places } from './layout.ts'
import { createMemoryViews } from './memory-views.ts'

function inboxOf() {
  const views = createMemoryViews(createMemory(false))
  const inbox = createInbox(views, places.inbox, inboxEnd)
  inbox.reset()
  const word = (name: 'input' | 'inputEnd') => views().words[places.ingest / 4 + ingest[name]] ?? 0
  const unread = () => new TextDecoder().decode(views().bytes.slice(word('input'), word('inputEnd')))
  const read = (bytes: number) => {
    views().words[places.ingest / 4 + ingest.input] = word('input') + bytes
  }
  return { inbox, unread, read, sentinel: () => views().bytes[word('inputEnd')] }
}
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('what was not read stands before what comes, and a line feed behind all', () => {
  const { inbox, unread, read, sentinel } = inboxOf()
  expect(inbox.fill(bytesOf('one\ntw'))).toHaveLength(0)
  read(4)
  expect(inbox.fill(bytesOf('o\n'))).toHaveLength(0)
  expect(unread()).toBe('two\n')
  expect(sentinel()).toBe(10)
  inbox.reset()
  expect(unread()).toBe('')
})

test('where the end is reached the rest moves to the front', () => {
  const { inbox, unread, read } = inboxOf()
  const room = inboxEnd - places.inbox
  expect(inbox.fill(new Uint8Array(room - 10).fill(0x61))).toHaveLength(0)
  read(room - 13)
  expect(inbox.fill(bytesOf('b'.repeat(50)))).toHaveLength(0)
  expect(unread()).toBe(`aaa${'b'.repeat(50)}`)
})

test('a record that has no room is ended there, and the rest of it is passed over', () => {
  const { inbox, unread, read } = inboxOf()
  const room = inboxEnd - places.inbox
  const rest = inbox.fill(new Uint8Array(room + 5).fill(0x61))
  expect(rest).toHaveLength(5)
  expect(inbox.fill(rest)).toHaveLength(5)
  expect(unread().endsWith('a\n')).toBe(true)
  read(room)
  expect(inbox.fill(rest)).toHaveLength(0)
  expect(inbox.fill(bytesOf('aaa\n0 - next\n'))).toHaveLength(0)
  expect(unread()).toBe('0 - next\n')
})
