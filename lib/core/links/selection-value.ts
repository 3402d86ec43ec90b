import { isName } from '../pods/is-name.ts'
import { parseLabelSelector } from '../pods/label-selector.ts'
import { type PodsOf, type SelectableKind, type StreamSelection, selectableKinds } from '../wire/stream-selection.ts'
import type { ValueCodec } from './parameter-value.ts'

/** kubectl's short names. */
const shortKinds: Readonly<Record<string, SelectableKind | 'pod'>> = {
  deploy: 'Deployment',
  sts: 'StatefulSet',
  ds: 'DaemonSet',
  rs: 'ReplicaSet',
  cj: 'CronJob',
  po: 'pod',
}

/**
 * Whose containers to read, as a link has it: `namespace[/kind/name][:container,container]`.
 *
 * Shape: "shop/deployment/cart", "shop/pod/cart-0:app,proxy", "shop/labelSelector/app=cart,tier in (web)", "shop". Kinds in
 *        any case, in the plural and by kubectl's short names, too. No name and no selector holds a ":".
 */
export const selectionsValue: ValueCodec<readonly StreamSelection[]> = {
  read(text) {
    const selection = readSelection(text.trim())
    return selection === null ? undefined : [selection]
  },
  write: (selections) => selections.map(writeSelection).join(' '),
  allowed:
    'a namespace, or namespace/kind/name with a kind such as deployment, job or pod, or namespace/labelSelector/app=cart; containers may follow, as :app,proxy',
  repeats: { split: (selections) => selections.map((selection) => [selection]), join: (parts) => parts.flat() },
}

/** The sources that a link names, without those that name none. Shape: the values of `source` */
export function readSelections(texts: readonly string[]): readonly StreamSelection[] {
  return texts.flatMap((text) => readSelection(text.trim()) ?? [])
}

function readSelection(text: string): StreamSelection | null {
  const [, path = '', list] = /^([^:]*)(?::(.*))?$/.exec(text) ?? []
  const containers = list === undefined ? [] : list.split(',').map((name) => name.trim())
  const [namespace = '', kind, ...rest] = path.split('/')
  const of = kind === undefined ? namespaceItself : readPodsOf(kind, rest.join('/').trim())
  if (of === null || !isName('namespace', namespace)) return null
  return containers.every((name) => isName('container', name)) ? { namespace, of, containers } : null
}

const namespaceItself: PodsOf = { type: 'namespace' }

function readPodsOf(word: string, name: string): PodsOf | null {
  if (word.toLowerCase() === 'labelselector') {
    return parseLabelSelector(name) === null ? null : { type: 'labelSelector', labelSelector: name }
  }
  const kind = kindOf(word.toLowerCase())
  if (kind === undefined || !isName('pod', name)) return null
  return kind === 'pod' ? { type: 'pod', name } : { type: 'workload', kind, name }
}

function kindOf(word: string): SelectableKind | 'pod' | undefined {
  const named = (['pod', ...selectableKinds] as const).find(
    (kind) => word === kind.toLowerCase() || word === `${kind.toLowerCase()}s`,
  )
  return named ?? (Object.hasOwn(shortKinds, word) ? shortKinds[word] : undefined)
}

/** Writes whose containers to read, as `source` has it in a link. */
export function writeSelection({ namespace, of, containers }: StreamSelection): string {
  const narrowed = containers.length === 0 ? '' : `:${containers.join(',')}`
  switch (of.type) {
    case 'namespace':
      return `${namespace}${narrowed}`
    case 'pod':
      return `${namespace}/pod/${of.name}${narrowed}`
    case 'workload':
      return `${namespace}/${of.kind.toLowerCase()}/${of.name}${narrowed}`
    case 'labelSelector':
      return `${namespace}/labelSelector/${of.labelSelector}${narrowed}`
    default:
      return of satisfies never
  }
}
