import * as v from 'valibot'
import { timestampFrom, toTimestamp } from '@/lib/core/logs/timestamp.ts'

/** A time that Kubernetes may leave out or set to null. */
export const optionalTime = v.pipe(
  v.nullish(v.string(), null),
  v.transform((text) => (text === null ? null : toTimestamp(text))),
)

/** A text that Kubernetes may leave out; null then, and where it is empty. */
export const optionalText = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => text || null),
)

const ownerReference = v.object({
  kind: v.string(),
  name: v.string(),
  controller: v.nullish(v.boolean(), false),
})

/** What every object of the API carries, in so far as Podlogs looks at it. */
export const objectMeta = v.object({
  name: v.string(),
  namespace: v.nullish(v.string(), ''),
  uid: v.string(),
  resourceVersion: v.nullish(v.string(), ''),
  creationTimestamp: v.pipe(
    optionalTime,
    v.transform((timestamp) => timestamp ?? timestampFrom(0, 0)),
  ),
  deletionTimestamp: optionalTime,
  labels: v.nullish(v.record(v.string(), v.string()), {}),
  annotations: v.nullish(v.record(v.string(), v.string()), {}),
  ownerReferences: v.nullish(v.array(ownerReference), []),
})

/** The metadata of an object. */
export type ObjectMeta = v.InferOutput<typeof objectMeta>

/** The one owner that manages an object; null where nobody does. */
export function controllerOf(meta: ObjectMeta): { readonly kind: string; readonly name: string } | null {
  const owner = meta.ownerReferences.find(({ controller }) => controller)
  return owner === undefined ? null : { kind: owner.kind, name: owner.name }
}
