import { expect, test } from 'vitest'
import { workloadPath } from './workload-path.ts'

test('a workload leads to the log of all its pods', () => {
  expect(workloadPath('shop', 'Deployment', 'cart')).toBe('/logs?source=shop/deployment/cart')
})

test('pods that belong to nothing, or to something that is not known, have no such log', () => {
  expect(workloadPath('shop', null, 'cart-0')).toBeNull()
  expect(workloadPath('shop', 'Rollout', 'cart')).toBeNull()
})
