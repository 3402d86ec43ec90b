import { expect, test } from 'vitest'
import { Problem, problemToJson } from '../problems/problem.ts'
import { examplePod } from './example-pod.ts'
import { applyWatchRecord, unknownNamespace } from './namespace-state.ts'
import type { WatchRecord } from './watch-record.ts'

const a = examplePod({ name: 'a' })
const b = examplePod({ name: 'b' })
const problem = problemToJson(new Problem('forbidden', 'You may not list pods'))
const after = (...records: readonly WatchRecord[]) => records.reduce(applyWatchRecord, unknownNamespace)
const sync: WatchRecord = { type: 'sync', resource: 'pods', items: [a, b] }

test('an empty list is something else than no list yet', () => {
  expect(unknownNamespace.pods.loaded).toBe(false)
  expect(after({ type: 'sync', resource: 'pods', items: [] }).pods).toEqual({
    loaded: true,
    items: new Map(),
    problem: null,
  })
})

test('changes come, change and go by UID', () => {
  const ready = { ...b, phase: 'Succeeded' as const }
  const state = after(sync, { type: 'change', resource: 'pods', upserts: [ready], deletes: ['uid-a'] })
  expect([...state.pods.items.values()]).toEqual([ready])
})

test('a pod of the same name with another UID takes the place of the one that went', () => {
  const again = { ...a, uid: 'another' }
  const state = after(sync, { type: 'change', resource: 'pods', upserts: [again], deletes: ['uid-a'] })
  expect([...state.pods.items.keys()]).toEqual(['uid-b', 'another'])
})

test('a whole list replaces what was there and heals its problem', () => {
  const broken = after(sync, { type: 'problem', resource: 'pods', problem })
  expect(broken.pods).toMatchObject({ loaded: true, problem })
  const healed = applyWatchRecord(broken, { type: 'sync', resource: 'pods', items: [b] })
  expect(healed.pods).toEqual({ loaded: true, items: new Map([['uid-b', b]]), problem: null })
})

test('the problem of one list leaves the others alone', () => {
  const state = after(sync, { type: 'problem', resource: 'events', problem })
  expect(state.pods.problem).toBeNull()
  expect(state.events).toMatchObject({ loaded: false, problem })
})

test('what did not change is the same object, so that nothing is drawn anew for it', () => {
  const before = after(sync)
  expect(applyWatchRecord(before, { type: 'heartbeat' })).toBe(before)
  const later = applyWatchRecord(before, { type: 'change', resource: 'pods', upserts: [{ ...a }], deletes: [] })
  expect(later.workloads).toBe(before.workloads)
  expect(later.pods.items.get('uid-b')).toBe(b)
})

test('every kind of list is kept', () => {
  const workload = { namespace: 'shop', kind: 'Job', name: 'j', uid: 'w', createdAt: a.createdAt, desired: 1 } as const
  const event = { namespace: 'shop', name: 'e', uid: 'e', type: 'Normal', reason: 'Pulled', message: '' } as const
  const state = after(
    { type: 'sync', resource: 'workloads', items: [{ ...workload, ready: 0, labels: {} }] },
    { type: 'change', resource: 'workloads', upserts: [{ ...workload, ready: 1, labels: {} }], deletes: [] },
    { type: 'sync', resource: 'events', items: [] },
    {
      type: 'change',
      resource: 'events',
      upserts: [
        {
          ...event,
          count: 1,
          firstSeenAt: null,
          lastSeenAt: null,
          object: { kind: 'Pod', name: 'a', uid: null, container: null },
        },
      ],
      deletes: [],
    },
  )
  expect(state.workloads.items.get('w')?.ready).toBe(1)
  expect(state.events.items.get('e')?.reason).toBe('Pulled')
})
