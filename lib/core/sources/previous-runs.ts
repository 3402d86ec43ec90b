import { sourcesMax } from '../logs/limits.ts'
import type { Pod } from '../pods/pod.ts'
import { runsOf } from '../pods/runs.ts'
import type { StreamSource } from '../wire/stream-request.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { podsOfSelection } from './pods-of-selection.ts'

/**
 * The runs before the newest ones that the nodes still have, of all containers that are selected: what a container wrote before
 * it crashed. No more than one log can hold beside the newest runs.
 */
export function previousRuns(selections: readonly StreamSelection[], pods: readonly Pod[]): readonly StreamSource[] {
  const runs = new Map<string, StreamSource>()
  const newest = new Set<string>()
  for (const selection of selections) {
    for (const { namespace, name: pod, containers } of podsOfSelection(selection, pods)) {
      for (const container of containers) {
        const { name } = container
        if (selection.containers.length > 0 && !selection.containers.includes(name)) continue
        const key = `${namespace}/${pod}:${name}`
        newest.add(key)
        if (!runsOf(container).some(({ previous }) => previous)) continue
        runs.set(key, { namespace, pod, container: name, previous: true, resume: null })
      }
    }
  }
  return [...runs.values()].slice(0, Math.max(0, sourcesMax - newest.size))
}
