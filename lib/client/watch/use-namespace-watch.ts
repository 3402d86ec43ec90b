import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { sameFields } from '@/lib/core/pods/same-fields.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { useContextName } from '../use-context-name.ts'
import { unwatchedNamespace, type WatchedNamespace } from './namespace-watch.ts'
import { namespaceWatch } from './namespace-watches.ts'

/**
 * A part of a namespace, live. Draws anew only when what `select` gives has changed: the value itself, or, for an object,
 * one of its fields.
 */
export function useNamespaceWatch<Selection>(
  namespace: string,
  select: (state: WatchedNamespace) => Selection,
): Selection {
  const context = useContextName()
  const subscribe = useCallback(
    (listener: () => void) => namespaceWatch(namespace, context).subscribe(listener),
    [namespace, context],
  )
  const last = useRef<{ readonly selection: Selection } | null>(null)
  const read = (state: WatchedNamespace): Selection => {
    const selection = select(state)
    if (last.current !== null && sameFields(last.current.selection, selection)) return last.current.selection
    last.current = { selection }
    return selection
  }
  return useSyncExternalStore(
    subscribe,
    () => read(namespaceWatch(namespace, context).getState()),
    () => read(unwatchedNamespace),
  )
}

/** One pod, as this tab knows it. */
export type WatchedPod = {
  /** null: not known, or, once `loaded`, not there. */
  readonly pod: Pod | null
  readonly loaded: boolean
  readonly connection: WatchedNamespace['connection']
  /** What keeps the pods from being read. */
  readonly problem: ProblemJson | null
}

/** One pod of a namespace by name, live. */
export function usePod(namespace: string, name: string): WatchedPod {
  return useNamespaceWatch(namespace, ({ pods, connection, cut }) => ({
    pod: podNamed(pods.items, name),
    loaded: pods.loaded,
    connection,
    problem: pods.problem ?? (pods.loaded ? null : cut),
  }))
}

function podNamed(pods: ReadonlyMap<string, Pod>, name: string): Pod | null {
  for (const pod of pods.values()) if (pod.name === name) return pod
  return null
}

/** Tries at once what would be tried later: for "Try again" beside the problem of a live list. */
export function useRetryWatch(namespace: string): () => void {
  const context = useContextName()
  return useCallback(() => namespaceWatch(namespace, context).retry(), [namespace, context])
}
