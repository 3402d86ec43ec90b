import { expect, test } from 'vitest'
import { createRunLater } from './run-later.ts'

test('work without a delay has a turn of its own, in the order it was given', async () => {
  const order: string[] = []
  const runLater = createRunLater()
  const done = new Promise<void>((resolve) => {
    runLater(() => order.push('first'), 0)
    runLater(() => {
      order.push('second')
      resolve()
    }, 0)
  })
  order.push('now')
  await done
  expect(order).toEqual(['now', 'first', 'second'])
})

test('others have their turn between pieces of work that call for the next', async () => {
  const runLater = createRunLater()
  let turns = 0
  const others = new Promise<void>((resolve) => setImmediate(resolve))
  let over = false
  const work = () => {
    turns++
    if (!over) runLater(work, 0)
  }
  work()
  await others
  over = true
  expect(turns).toBeGreaterThan(0)
})

test('work with a delay waits for it', async () => {
  const order: string[] = []
  const runLater = createRunLater()
  await new Promise<void>((resolve) => {
    runLater(() => {
      order.push('delayed')
      resolve()
    }, 5)
    runLater(() => order.push('at once'), 0)
  })
  expect(order).toEqual(['at once', 'delayed'])
})
