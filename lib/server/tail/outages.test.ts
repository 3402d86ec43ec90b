import { expect, test } from 'vitest'
import { createOutages } from './outages.ts'

const never = new Promise<void>(() => {})
const passed = Promise.resolve()

test('who waits alone asks often, and who waits with many does not', async () => {
  const outages = createOutages()
  const alone = outages.delayMsMax('node1')
  const { promise: waited, resolve: end } = Promise.withResolvers<void>()
  const waits = [outages.wait('node1', waited), outages.waitForWay('node1', waited, passed)]
  expect(outages.delayMsMax('node1')).toBe(3 * alone)
  expect(outages.delayMsMax('node2')).toBe(alone)
  end()
  await Promise.all(waits)
  expect(outages.delayMsMax('node1')).toBe(alone)
})

test('the first that gets a log of a node wakes those who wait for the way to it, and nobody else', async () => {
  const outages = createOutages()
  const ended: string[] = []
  const wait = (name: string, waiting: Promise<void>) => void waiting.then(() => ended.push(name))
  wait('way', outages.waitForWay('node1', never, passed))
  wait('log', outages.wait('node1', never))
  wait('elsewhere', outages.waitForWay('node2', never, passed))
  outages.over('node1')
  await new Promise(setImmediate)
  expect(ended).toEqual(['way'])
})

test('nobody is woken before the least of the wait is over, and nobody is forgotten', async () => {
  const outages = createOutages()
  const { promise: least, resolve: pass } = Promise.withResolvers<void>()
  let ended = false
  void outages.waitForWay('node1', never, least).then(() => (ended = true))
  outages.over('node1')
  await new Promise(setImmediate)
  expect(ended).toBe(false)
  pass()
  await new Promise(setImmediate)
  expect(ended).toBe(true)
})
