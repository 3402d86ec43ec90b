import { expect, test } from 'vitest'
import { createTag } from './create-tag.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('equal values have equal tags wherever the salt is the same, and other ones elsewhere', () => {
  const [here, replica, elsewhere] = [createTag(bytes('salt')), createTag(bytes('salt')), createTag(bytes('other'))]
  expect(here(bytes('hunter2'))).toMatch(/^[0-9a-f]{4}$/)
  expect(replica(bytes('hunter2'))).toBe(here(bytes('hunter2')))
  expect(elsewhere(bytes('hunter2'))).not.toBe(here(bytes('hunter2')))
  expect(here(bytes('hunter3'))).not.toBe(here(bytes('hunter2')))
})

test('a tag fits many values, so that it does not give away which one it is', () => {
  const tag = createTag(bytes('salt'))
  const tags = new Set(Array.from({ length: 200_000 }, (_, value) => tag(bytes(`password-${value}`))))
  expect(tags.size).toBeLessThanOrEqual(0x1_0000)
})
