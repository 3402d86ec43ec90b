import { isProblem, type MissingRight, Problem } from '@/lib/core/problems/problem.ts'
import type { RightIn } from './log-rights.ts'

/** A right, while it is used. */
export type Rights = {
  /** Aborted, with a Problem for its reason, when the person no longer has it in a namespace. */
  inNamespace(namespace: string): AbortSignal
}

/** Asks the cluster whether the person has a right. Errors: Problem `unauthorized` where nobody is known any more */
export type HasRight = (right: MissingRight, signal: AbortSignal) => Promise<boolean>

/**
 * Checks again and again what the API server checks only when a log is opened: a log that is followed would go on for hours after
 * the right to it was taken away. A cluster that cannot be asked takes no right away.
 *
 * Units: `everyMs` milliseconds; `signal` ends it
 */
export function createRights(hasRight: HasRight, right: RightIn, everyMs: number, signal: AbortSignal): Rights {
  const watched = new Map<string, AbortController>()

  const check = async (namespace: string, rights: AbortController) => {
    const may = await hasRight(right(namespace), signal).catch((error: unknown) => {
      if (signal.aborted || !isProblem(error)) return true
      return error.code !== 'unauthorized'
    })
    if (may) watch(namespace, rights)
    else rights.abort(taken(right(namespace)))
  }
  const watch = (namespace: string, rights: AbortController) => {
    if (signal.aborted) return
    const stop = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      void check(namespace, rights)
    }, everyMs)
    signal.addEventListener('abort', stop, { once: true })
  }
  return {
    inNamespace(namespace) {
      const known = watched.get(namespace)
      if (known !== undefined) return known.signal
      const rights = new AbortController()
      watched.set(namespace, rights)
      watch(namespace, rights)
      return rights.signal
    },
  }
}

function taken(missing: MissingRight): Problem {
  const { verb, resource, namespace } = missing
  return new Problem('forbidden', `You may no longer ${verb} ${resource} in the namespace ${namespace}`, {
    hint: `The right was taken away while you were reading. Ask an admin of the cluster for the right to ${verb} ${resource}.`,
    missing,
  })
}
