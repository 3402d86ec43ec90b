import { expect, test } from 'vitest'
import { waitingReason } from './waiting-reason.ts'

const rows = [
  {
    detail: 'The container app of cart-0 is waiting: ImagePullBackOff (Back-off pulling image)',
    reason: 'ImagePullBackOff',
  },
  { detail: 'The container app of cart-0 is waiting: not scheduled to a node yet', reason: null },
  { detail: 'The container app of cart-0 has ended (exit code 1) and is started again soon', reason: null },
]
for (const { detail, reason } of rows) {
  test(`the reason of "${detail}"`, () => expect(waitingReason({ code: 'container-not-ready', detail })).toBe(reason))
}

test('other problems have none', () => {
  expect(waitingReason({ code: 'forbidden', detail: 'is waiting: Nothing' })).toBeNull()
  expect(waitingReason(null)).toBeNull()
})
