import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { useContextName } from '../use-context-name.ts'
import { unwatchedNamespace, type WatchedNamespace } from './namespace-watch.ts'
import { namespaceWatch } from './namespace-watches.ts'

/** Several namespaces by name, live: for a log of pods of more than one. A new map whenever one of them has changed. */
export function useNamespaces(namespaces: readonly string[]): ReadonlyMap<string, WatchedNamespace> {
  const context = useContextName()
  // Names hold no comma; the list is a new one each time.
  const names = namespaces.join()
  const wanted = useMemo(() => names.split(',').filter((name) => name !== ''), [names])
  const last = useRef<ReadonlyMap<string, WatchedNamespace>>(new Map())
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = wanted.map((name) => namespaceWatch(name, context).subscribe(listener))
      return () => {
        for (const end of ends) end()
      }
    },
    [wanted, context],
  )
  const read = (stateOf: (name: string) => WatchedNamespace) => {
    const now = new Map(wanted.map((name) => [name, stateOf(name)]))
    const same = now.size === last.current.size && wanted.every((name) => last.current.get(name) === now.get(name))
    if (!same) last.current = now
    return last.current
  }
  return useSyncExternalStore(
    subscribe,
    () => read((name) => namespaceWatch(name, context).getState()),
    () => read(() => unwatchedNamespace),
  )
}
