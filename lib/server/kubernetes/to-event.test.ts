import { expect, test } from 'vitest'
import { toEvent } from './to-event.ts'

const base = {
  metadata: { name: 'cart-0.1', namespace: 'shop', uid: 'e1', creationTimestamp: '2026-01-02T03:04:05Z' },
  involvedObject: { kind: 'Pod', name: 'cart-0', uid: 'u1', fieldPath: 'spec.initContainers{migrate}' },
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
}

test('an event that is counted the old way', () => {
  const event = toEvent({
    ...base,
    count: 12,
    firstTimestamp: '2026-01-02T03:00:00Z',
    lastTimestamp: '2026-01-02T03:05:00Z',
    eventTime: null,
  })
  expect(event).toMatchObject({
    type: 'Warning',
    count: 12,
    firstSeenAt: '2026-01-02T03:00:00.000000000Z',
    lastSeenAt: '2026-01-02T03:05:00.000000000Z',
    object: { kind: 'Pod', name: 'cart-0', uid: 'u1', container: 'migrate' },
  })
})

test('an event that is counted as a series', () => {
  const event = toEvent({
    ...base,
    eventTime: '2026-01-02T03:00:00.123456Z',
    series: { count: 3, lastObservedTime: '2026-01-02T03:06:00.5Z' },
  })
  expect(event).toMatchObject({
    count: 3,
    firstSeenAt: '2026-01-02T03:00:00.123456000Z',
    lastSeenAt: '2026-01-02T03:06:00.500000000Z',
  })
})

test('an event with next to nothing in it', () => {
  const event = toEvent({ metadata: base.metadata, involvedObject: {} })
  expect(event).toMatchObject({ type: 'Normal', count: 1, lastSeenAt: '2026-01-02T03:04:05.000000000Z' })
  expect(event.object).toEqual({ kind: '', name: '', uid: null, container: null })
})
