import type { RecentNamespace } from '@/lib/client/storage/recent-namespaces.ts'
import type { Namespace } from '@/lib/core/pods/pod.ts'
import { rankNames } from '@/lib/core/pods/rank-names.ts'

/** One namespace to go to. `note` says why it is offered, or that it is going away. */
export type NamespaceChoice = {
  readonly name: string
  readonly note: string | null
  /** False for a name that was only typed. */
  readonly listed: boolean
}

/** What the list is made of. `listed` null: the namespaces may not be listed, or are not here yet. */
export type NamespaceSources = {
  readonly listed: readonly Namespace[] | null
  readonly recent: readonly RecentNamespace[]
  readonly context: string | null
  /** The context's own namespace, where the kubeconfig names one. */
  readonly own: string | null
}

/** More than this nobody reads; typing narrows it down. */
const choicesMax = 200

/**
 * The namespaces to offer for what was typed: those looked at last first, then the context's own, then all others by
 * name. A name that is not listed is offered as it was typed, since not everybody may list namespaces.
 */
export function namespaceChoices(query: string, { listed, recent, context, own }: NamespaceSources): NamespaceChoice[] {
  const known = new Map(listed?.map(({ name, phase }) => [name, phase]))
  const notes = new Map<string, string | null>()
  for (const { context: where, namespace } of recent) {
    if (where === context && (listed === null || known.has(namespace))) notes.set(namespace, 'recent')
  }
  if (own !== null && !notes.has(own)) notes.set(own, 'this context')
  for (const { name, phase } of listed ?? []) {
    if (phase === 'Terminating') notes.set(name, 'Terminating')
    else if (!notes.has(name)) notes.set(name, null)
  }
  const all = Array.from(notes, ([name, note]) => ({ name, note, listed: true }))
  const found = [...rankNames(query, all, choicesMax)]
  const typed = query.trim()
  if (typed === '' || notes.has(typed) || !isNamespaceName(typed)) return found
  // Where all are known, a name that is not among them is no good unless nothing else matches.
  return listed === null || found.length === 0 ? [...found, { name: typed, note: 'as typed', listed: false }] : found
}

function isNamespaceName(text: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)
}
