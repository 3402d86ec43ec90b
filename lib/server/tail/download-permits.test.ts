import { expect, test } from 'vitest'
import { createDownloadPermits } from './download-permits.ts'

test('one person downloads so many logs, all together so many, and what has ended counts no more', () => {
  const permits = createDownloadPermits({ perPersonMax: 2, totalMax: 3 })
  const refused = expect.objectContaining({ code: 'too-many-downloads', retryAfterSeconds: 5 })
  const end = permits.take('ana')
  permits.take('ana')
  expect(() => permits.take('ana')).toThrow(refused)
  permits.take('otto')
  expect(() => permits.take('otto')).toThrow(refused)
  end()
  end()
  permits.take('ana')
  expect(() => permits.take('otto')).toThrow(refused)
})
