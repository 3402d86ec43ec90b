import * as v from 'valibot'
import { createStoredValue } from './stored-value.ts'

/** A namespace that was looked at. `context` null: the one that was current then. */
export type RecentNamespace = { readonly context: string | null; readonly namespace: string }

const recentMax = 8

/** The namespaces looked at last, the newest first. */
export const recentNamespaces = createStoredValue<readonly RecentNamespace[]>(
  'podlogs-recent',
  v.array(v.object({ context: v.nullable(v.string()), namespace: v.string() })),
  [],
)

/** Notes that a namespace is looked at. */
export function noteNamespace(context: string | null, namespace: string): void {
  const known = recentNamespaces.get()
  const [first] = known
  if (first?.context === context && first.namespace === namespace) return
  const others = known.filter((recent) => recent.context !== context || recent.namespace !== namespace)
  recentNamespaces.set([{ context, namespace }, ...others].slice(0, recentMax))
}
