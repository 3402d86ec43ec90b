import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { newestWarning } from './newest-warning.ts'
import type { ClusterEvent } from './pod.ts'

const pod = { name: 'cart-0', uid: 'u1' }
const backOff: ClusterEvent = {
  namespace: 'shop',
  name: 'e1',
  uid: 'e1',
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
  count: 3,
  firstSeenAt: timestampFrom(1, 0),
  lastSeenAt: timestampFrom(100, 0),
  object: { kind: 'Pod', name: 'cart-0', uid: 'u1', container: 'app' },
}
const older: ClusterEvent = { ...backOff, uid: 'e2', reason: 'Failed', lastSeenAt: timestampFrom(50, 0) }

test('the newest warning counts, whatever the order', () => {
  expect(newestWarning([older, backOff], pod, 'app')).toBe(backOff)
  expect(newestWarning([backOff, older], pod, 'app')).toBe(backOff)
})

const strangers: readonly [string, ClusterEvent][] = [
  ['of another container', { ...backOff, object: { ...backOff.object, container: 'envoy' } }],
  ['of another pod', { ...backOff, object: { ...backOff.object, name: 'cart-1' } }],
  ['of an earlier pod of the same name', { ...backOff, object: { ...backOff.object, uid: 'u0' } }],
  ['of a node of the same name', { ...backOff, object: { ...backOff.object, kind: 'Node' } }],
  ['that is no warning', { ...backOff, type: 'Normal' }],
]

test.each(strangers)('an event %s does not', (_, event) => expect(newestWarning([event], pod, 'app')).toBeNull())

test('one about the pod as a whole counts for each container', () => {
  const event = { ...backOff, object: { ...backOff.object, container: null } }
  expect(newestWarning([event], pod, 'envoy')).toBe(event)
})
