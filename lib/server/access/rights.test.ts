import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type MissingRight, Problem } from '@/lib/core/problems/problem.ts'
import { toReadLogs } from './log-rights.ts'
import { createRights } from './rights.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minute = 60_000
const setUp = (mayRead: (namespace: string) => Promise<boolean>) => {
  const end = new AbortController()
  const asked: string[] = []
  const ask = ({ namespace }: MissingRight) => {
    asked.push(namespace ?? '')
    return mayRead(namespace ?? '')
  }
  return { end, asked, rights: createRights(ask, toReadLogs, 15 * minute, end.signal) }
}

test('a right that is taken away ends the reading at the next check, with its name', async () => {
  let may = true
  const { rights } = setUp(async () => may)
  const signal = rights.inNamespace('shop')
  await vi.advanceTimersByTimeAsync(16 * minute)
  expect(signal.aborted).toBe(false)
  may = false
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(signal.reason).toMatchObject({ code: 'forbidden', missing: { resource: 'pods/log', namespace: 'shop' } })
})

test('each namespace is asked for once, however many logs are read in it, and the others go on', async () => {
  const { rights, asked } = setUp(async (namespace) => namespace !== 'cart')
  const shop = rights.inNamespace('shop')
  expect(rights.inNamespace('shop')).toBe(shop)
  const cart = rights.inNamespace('cart')
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(asked).toEqual(['shop', 'cart'])
  expect([shop.aborted, cart.aborted]).toEqual([false, true])
})

test('a cluster that cannot be asked takes nothing away; one that no longer knows the person does', async () => {
  let problem = new Problem('cluster-unreachable', 'away')
  const { rights } = setUp(async () => {
    throw problem
  })
  const signal = rights.inNamespace('shop')
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(signal.aborted).toBe(false)
  problem = new Problem('unauthorized', 'who?')
  await vi.advanceTimersByTimeAsync(15 * minute)
  expect(signal.aborted).toBe(true)
})

test('nothing is asked for a reader that has left', async () => {
  const { end, rights, asked } = setUp(async () => true)
  rights.inNamespace('shop')
  end.abort()
  rights.inNamespace('cart')
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(asked).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
