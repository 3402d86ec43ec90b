import { createNamespaceWatch, type NamespaceWatch } from './namespace-watch.ts'
import { openNamespaceWatch } from './open-namespace-watch.ts'

/** A tab that has been hidden this long lets its connections go. Units: milliseconds */
const hiddenMsMax = 60_000

const watches = new Map<string, NamespaceWatch>()

/** The watch of a namespace that this tab shares; `context` null: the current one. Not for the server, which has no tab. */
export function namespaceWatch(namespace: string, context: string | null): NamespaceWatch {
  const key = JSON.stringify([context, namespace])
  const known = watches.get(key)
  if (known !== undefined) return known
  const watch = createNamespaceWatch((signal) => openNamespaceWatch(namespace, context, signal), Math.random)
  if (watches.size === 0) heedTheTab()
  watches.set(key, watch)
  return watch
}

/** Pauses the watches of a tab that nobody sees, and hurries those of one that is seen, or online, again. */
function heedTheTab(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const pauseAll = (paused: boolean) => {
    for (const watch of watches.values()) watch.pause(paused)
  }
  const hurry = () => {
    for (const watch of watches.values()) watch.retry()
  }
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => pauseAll(true), hiddenMsMax)
    } else {
      pauseAll(false)
      hurry()
    }
  })
  addEventListener('online', hurry)
}
