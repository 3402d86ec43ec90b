import * as v from 'valibot'
import type { ClusterEvent } from '@/lib/core/pods/pod.ts'
import { decode } from './decode.ts'
import { objectMeta, optionalText, optionalTime } from './object-meta.ts'

const eventSchema = v.object({
  metadata: objectMeta,
  type: v.nullish(v.string(), 'Normal'),
  reason: v.nullish(v.string(), ''),
  message: v.nullish(v.string(), ''),
  count: v.nullish(v.number(), null),
  firstTimestamp: optionalTime,
  lastTimestamp: optionalTime,
  eventTime: optionalTime,
  series: v.nullish(v.object({ count: v.nullish(v.number(), null), lastObservedTime: optionalTime }), null),
  involvedObject: v.object({
    kind: v.nullish(v.string(), ''),
    name: v.nullish(v.string(), ''),
    uid: optionalText,
    fieldPath: v.nullish(v.string(), ''),
  }),
})

/**
 * Cuts an Event object down to what is shown. Reads both ways of counting: the old `count`, and the `series` of newer reporters.
 *
 * Errors: Problem `cluster-error`, where it is none
 * Source: Event in kubernetes, staging/src/k8s.io/api/core/v1/types.go
 */
export function toEvent(object: unknown): ClusterEvent {
  const event = decode(eventSchema, object, 'event')
  const container = /^spec\.(?:initContainers|containers|ephemeralContainers)\{(.+)\}$/.exec(
    event.involvedObject.fieldPath,
  )
  const at = event.eventTime ?? event.metadata.creationTimestamp
  return {
    namespace: event.metadata.namespace,
    name: event.metadata.name,
    uid: event.metadata.uid,
    type: event.type === 'Warning' ? 'Warning' : 'Normal',
    reason: event.reason,
    message: event.message,
    count: event.series?.count ?? event.count ?? 1,
    firstSeenAt: event.firstTimestamp ?? at,
    lastSeenAt: event.series?.lastObservedTime ?? event.lastTimestamp ?? at,
    object: {
      kind: event.involvedObject.kind,
      name: event.involvedObject.name,
      uid: event.involvedObject.uid,
      container: container?.[1] ?? null,
    },
  }
}
