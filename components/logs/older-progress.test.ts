import { expect, test } from 'vitest'
import { idleState } from '@/lib/client/logs/idle-state.ts'
import { olderProgress } from './older-progress.ts'

test('says how far the reading of older lines has come, where there is more than one to count', () => {
  const at = (done: number, of: number) => olderProgress({ ...idleState.older, loading: { done, of } })
  expect(olderProgress(idleState.older)).toBeNull()
  expect(at(0, 1)).toBe('Loading older lines')
  expect(at(41, 1200)).toBe('Loading older lines, 41 of 1,200 containers')
})
