import { expect, test } from 'vitest'
import { createIngestWords } from './ingest-words.ts'
import { createIntake } from './intake.ts'
import { inboxEnd, olderInboxEnd, places } from './layout.ts'
import { storeOf } from './store-of.ts'

test('each way in goes on where it was, whatever came by the other', () => {
  const { views } = storeOf([])
  const words = createIngestWords(views)
  const { sourceMap } = places
  const one = createIntake(views, { start: places.inbox, end: inboxEnd, sourceMap })
  const other = createIntake(views, { start: places.olderInbox, end: olderInboxEnd, sourceMap: sourceMap + 2 })
  const unread = () => new TextDecoder().decode(views().bytes.slice(words.get('input'), words.get('inputEnd')))
  const bytes = (text: string) => new TextEncoder().encode(text)
  one.reset()
  other.reset()
  expect(one.fill(bytes('one'))).toHaveLength(0)
  expect(other.fill(bytes('other'))).toHaveLength(0)
  expect(one.fill(bytes(' more'))).toHaveLength(0)
  expect([one.with(unread), other.with(unread)]).toEqual(['one more', 'other'])
  expect(other.with(() => words.get('sourceMap'))).toBe(sourceMap + 2)
  other.reset()
  expect([one.with(unread), other.with(unread)]).toEqual(['one more', ''])
})
