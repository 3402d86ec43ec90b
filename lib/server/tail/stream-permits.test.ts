import { expect, test } from 'vitest'
import { createStreamPermits } from './stream-permits.ts'

test('one person may have so many open, and no more until one is given back', () => {
  const permits = createStreamPermits({ perPersonMax: 2, totalMax: 9 })
  const [giveBack] = [permits.take('ana'), permits.take('ana')]
  expect(() => permits.take('ana')).toThrow(
    expect.objectContaining({
      code: 'too-many-streams',
      message: expect.stringMatching(/the 2 that one person may have open, and you have 2 open already/),
      hint: expect.stringContaining('PODLOGS_STREAMS_PER_PERSON_MAX'),
    }),
  )
  permits.take('otto')
  giveBack()
  giveBack()
  permits.take('ana')
  expect(() => permits.take('ana')).toThrow(/2 that one person/)
})

test('all together may have so many open', () => {
  const permits = createStreamPermits({ perPersonMax: 9, totalMax: 2 })
  permits.take('ana')
  permits.take('otto')
  expect(() => permits.take('ada')).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('PODLOGS_STREAMS_MAX') }),
  )
})

test('a request for many is refused as a whole', () => {
  const permits = createStreamPermits({ perPersonMax: 3, totalMax: 9 })
  expect(() => permits.check('ana', 4)).toThrow(/These 4 logs would be more than the 3/)
  expect(() => permits.check('ana', 3)).not.toThrow()
})
