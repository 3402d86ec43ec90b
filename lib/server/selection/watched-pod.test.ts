import { expect, test } from 'vitest'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { podOf, running, waiting } from '../tail/pod-fixtures.ts'
import type { ResourceWatch } from '../watch/resource-watch.ts'
import { createWatchedPod } from './watched-pod.ts'

/** A watch that does what it is told, and a pod as it shows it. */
function aPod(phase: ResourceWatch<PodDetails>['phase']) {
  const listeners = new Set<() => void>()
  const items = new Map<string, PodDetails>()
  const watch = {
    items,
    phase,
    onChange(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const asked = podOf({ state: waiting('asked') })
  const pod = createWatchedPod(watch, 'uid-1', async () => asked, new AbortController().signal)
  const tell = (uid: string, details: PodDetails) => {
    items.set(uid, details)
    for (const listener of listeners) listener()
  }
  return { watch, items, listeners, asked, pod, tell }
}

test('a watch that is live knows the pod, or that it is gone', async () => {
  const { items, pod } = aPod('live')
  expect(await pod.look()).toBeNull()
  const details = podOf({ state: running })
  items.set('uid-1', details)
  expect(await pod.look()).toBe(details)
})

test('where the watch is not live the API server is asked', async () => {
  const { asked, pod, items } = aPod('broken')
  items.set('uid-1', podOf({ state: running }))
  expect(await pod.look()).toBe(asked)
})

test('a list that is under way is waited for', async () => {
  const { watch, pod, tell } = aPod('opening')
  const looking = pod.look()
  const details = podOf({ state: running })
  watch.phase = 'live'
  tell('uid-1', details)
  expect(await looking).toBe(details)
})

test('a wait ends when the pod changes, and not when another does', async () => {
  const { listeners, pod, tell } = aPod('live')
  let changed = false
  const waiting = pod.change(60_000).then(() => (changed = true))
  tell('uid-2', podOf({ state: running }))
  await new Promise(setImmediate)
  expect(changed).toBe(false)
  tell('uid-1', podOf({ state: running }))
  await waiting
  expect(listeners.size).toBe(0)
})
