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

test('whoever waits at the same time as another goes on, too', async () => {
  let nowMs = 0
  const breathe = createBreath(() => nowMs)
  nowMs = 20
  const order: string[] = []
  const loop = async (name: string) => {
    await breathe()
    order.push(name)
  }
  await Promise.all([loop('reading'), loop('download'), loop('older lines')])
  expect(order).toEqual(['reading', 'download', 'older lines'])
})
