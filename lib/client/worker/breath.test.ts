import { expect, test } from 'vitest'
import { createBreath } from './breath.ts'

test('others have their turn when it is time, and only then', async () => {
  let nowMs = 0
  let turns = 0
  const breathe = createBreath(() => nowMs)
  setImmediate(() => turns++)
  await breathe()
  expect(turns).toBe(0)
  nowMs = 20
  await breathe()
  nowMs = 40
  await breathe()
  expect(turns).toBe(1)
})
