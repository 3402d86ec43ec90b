import { sourcesMax } from '../logs/limits.ts'
import type { Pod } from '../pods/pod.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { podsOfSelection } from './pods-of-selection.ts'
import { sourceChoices } from './source-choices.ts'

/** A way to read less: a part of a selection, and how many containers it has now. */
export type Narrowing = {
  readonly key: string
  readonly kind: 'Container' | 'Workload' | 'Label'
  readonly name: string
  readonly containers: number
  readonly selection: StreamSelection
}

/** Ways that are offered of each kind, at most. */
const waysMax = 6

/**
 * Parts of a selection that one log can hold: a container of all its pods, a workload, a label; of each kind those with the
 * most containers first, since they leave out the least.
 */
export function narrowSelection(selection: StreamSelection, pods: readonly Pod[]): readonly Narrowing[] {
  const { namespace, containers } = selection
  const meant = podsOfSelection(selection, pods)
  const wanted = (name: string) => containers.length === 0 || containers.includes(name)
  const count = (some: readonly Pod[]) =>
    some.reduce((sum, pod) => sum + pod.containers.filter(({ name }) => wanted(name)).length, 0)
  const names = new Map<string, number>()
  for (const { containers: all } of meant) {
    for (const { name } of all) if (wanted(name)) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const byContainer = Array.from(names, ([name, number]): Narrowing => {
    return {
      key: `:${name}`,
      kind: 'Container',
      name,
      containers: number,
      selection: { ...selection, containers: [name] },
    }
  })
  const byPods = sourceChoices(namespace, meant, []).flatMap((choice): readonly Narrowing[] => {
    const { type } = choice.selection.of
    if (type !== 'workload' && type !== 'labelSelector') return []
    const number = count(podsOfSelection(choice.selection, meant))
    const kind = type === 'workload' ? 'Workload' : 'Label'
    // A part that is the whole, or a label that leads out of what was selected, is no narrowing.
    if (number === count(meant) || number < count(podsOfSelection(choice.selection, pods))) return []
    return [
      { key: choice.key, kind, name: choice.name, containers: number, selection: { ...choice.selection, containers } },
    ]
  })
  const fit = [...byContainer, ...byPods].filter((way) => way.containers <= sourcesMax && way.containers < count(meant))
  return (['Container', 'Workload', 'Label'] as const).flatMap((kind) =>
    fit
      .filter((way) => way.kind === kind)
      .toSorted((a, b) => b.containers - a.containers || (a.name < b.name ? -1 : 1))
      .slice(0, waysMax),
  )
}
