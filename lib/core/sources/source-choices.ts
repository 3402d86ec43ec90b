import { readSelections, writeSelection } from '../links/selection-value.ts'
import { parseLabelSelector } from '../pods/label-selector.ts'
import type { Pod, Workload } from '../pods/pod.ts'
import { type SelectableKind, type StreamSelection, selectableKinds } from '../wire/stream-selection.ts'

/** Something in a namespace whose logs may be read as one. */
export type SourceChoice = {
  readonly key: string
  readonly kind: string
  readonly name: string
  /** Pods that it means now. */
  readonly pods: number
  readonly selection: StreamSelection
}

/** Labels that Kubernetes itself puts on pods to tell them apart: nobody looks for a log by them. */
const technicalLabels =
  /^(pod-template-hash|controller-revision-hash|pod-template-generation|controller-uid|job-name|statefulset\.kubernetes\.io\/.*|apps\.kubernetes\.io\/.*|batch\.kubernetes\.io\/.*|topology\.kubernetes\.io\/.*)$/

/** All that a namespace offers: itself, its workloads, the labels of its pods (most pods first), its pods. */
export function sourceChoices(
  namespace: string,
  pods: Iterable<Pod>,
  workloads: Iterable<Workload>,
): readonly SourceChoice[] {
  const all = [...pods].sort(byName)
  const of = (kind: string, name: string, count: number, podsOf: StreamSelection['of']): SourceChoice => {
    const selection: StreamSelection = { namespace, of: podsOf, containers: [] }
    return { key: writeSelection(selection), kind, name, pods: count, selection }
  }
  const owned = countBy(all, ({ workload }) => (workload === null ? [] : [`${workload.kind}/${workload.name}`]))
  const named = new Map(owned)
  for (const { kind, name } of workloads) named.set(`${kind}/${name}`, owned.get(`${kind}/${name}`) ?? 0)
  const labels = countBy(all, (pod) =>
    Object.entries(pod.labels).flatMap(([key, value]) => (technicalLabels.test(key) ? [] : [`${key}=${value}`])),
  )
  return [
    of('Namespace', `Everything in ${namespace}`, all.length, { type: 'namespace' }),
    ...Array.from(named)
      .flatMap(([key, count]) => {
        const [word, name = ''] = key.split('/')
        const kind = selectableKinds.find((known): known is SelectableKind => known === word)
        return kind === undefined ? [] : [of(kind, name, count, { type: 'workload', kind, name })]
      })
      .sort(byName),
    ...Array.from(labels)
      .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
      .map(([label, count]) => of('Label', label, count, { type: 'labelSelector', labelSelector: label })),
    ...all.map(({ name }) => of('Pod', name, 1, { type: 'pod', name })),
  ]
}

/**
 * What a person means who types a source instead of choosing one: the whole of it, as an address has it, or a label selector
 * for the namespace they are in. Null: neither, and no more than a part of a name.
 */
export function typedSource(text: string, namespace: string | null): StreamSelection | null {
  const typed = text.trim()
  if (typed.includes('/')) {
    const [whole] = readSelections([typed])
    if (whole !== undefined) return whole
  }
  if (namespace === null || !/[=!<>(]/.test(typed) || parseLabelSelector(typed) === null) return null
  return { namespace, of: { type: 'labelSelector', labelSelector: typed }, containers: [] }
}

function countBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
