import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGate } from './gate.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new AbortController().signal

/** Tasks that end when they are told to. */
function tasks() {
  const running: (() => void)[] = []
  return { running, task: () => new Promise<void>((resolve) => running.push(resolve)) }
}
const turn = () => vi.advanceTimersByTimeAsync(0)

test('so many run at a time, and whoever came first is first', async () => {
  const gate = createGate({ placesMax: 2 })
  const { running, task } = tasks()
  const ended: number[] = []
  for (const n of [1, 2, 3, 4]) gate.run(task, never).then(() => ended.push(n))
  await turn()
  expect(running).toHaveLength(2)
  running[1]?.()
  await turn()
  expect([running.length, ...ended]).toEqual([3, 2])
  for (const end of [0, 2, 3]) {
    running[end]?.()
    await turn()
  }
  expect(ended).toEqual([2, 1, 3, 4])
})

test('a task that fails gives up its place', async () => {
  const gate = createGate({ placesMax: 1 })
  await expect(gate.run(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no')
  await expect(gate.run(async () => 7, never)).resolves.toBe(7)
})

test('a task that takes long gives up its place, and is not held for two when it ends', async () => {
  const gate = createGate({ placesMax: 1, holdMsMax: 1_000 })
  const { running, task } = tasks()
  for (let n = 0; n < 3; n++) void gate.run(task, never)
  await turn()
  expect(running).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(running).toHaveLength(2)
  running[0]?.()
  await turn()
  expect(running).toHaveLength(2)
  expect(vi.getTimerCount()).toBe(1)
})

test('who leaves while waiting is not let in', async () => {
  const gate = createGate({ placesMax: 1 })
  const { running, task } = tasks()
  const leaving = new AbortController()
  void gate.run(task, never)
  const second = gate.run(task, leaving.signal)
  leaving.abort(new Error('left'))
  await expect(second).rejects.toThrow('left')
  running[0]?.()
  await turn()
  expect(running).toHaveLength(1)
})

test('nobody is let in while it is closed', async () => {
  const gate = createGate({ placesMax: 1 })
  const { running, task } = tasks()
  gate.pause(5_000)
  void gate.run(task, never)
  await vi.advanceTimersByTimeAsync(4_999)
  expect(running).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(running).toHaveLength(1)
})

test('those who wait can be turned away', async () => {
  const gate = createGate({ placesMax: 1 })
  const { running, task } = tasks()
  void gate.run(task, never)
  const waiting = [gate.run(task, never), gate.run(task, never)].map((each) => each.catch(String))
  await turn()
  gate.refuseWaiting('the first one found it dead')
  expect(await Promise.all(waiting)).toEqual(Array(2).fill('the first one found it dead'))
  expect(running).toHaveLength(1)
})
