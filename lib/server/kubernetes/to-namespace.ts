import * as v from 'valibot'
import type { Namespace } from '@/lib/core/pods/pod.ts'
import { decode } from './decode.ts'
import { objectMeta } from './object-meta.ts'

const namespaceSchema = v.object({
  metadata: objectMeta,
  status: v.nullish(v.object({ phase: v.nullish(v.string(), 'Active') }), { phase: 'Active' }),
})

/**
 * Cuts a Namespace object down to what is shown.
 *
 * Errors: Problem `cluster-error`, where it is none
 */
export function toNamespace(object: unknown): Namespace {
  const { metadata, status } = decode(namespaceSchema, object, 'namespace')
  return { name: metadata.name, phase: status.phase === 'Terminating' ? 'Terminating' : 'Active' }
}
