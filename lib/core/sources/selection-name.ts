import type { StreamSelection } from '../wire/stream-selection.ts'

/** A selection as a person calls it: what it is, and its name. Shape: { kind: "Deployment", name: "cart" } */
export function selectionName({ namespace, of }: StreamSelection): { readonly kind: string; readonly name: string } {
  switch (of.type) {
    case 'namespace':
      return { kind: 'Namespace', name: namespace }
    case 'pod':
      return { kind: 'Pod', name: of.name }
    case 'workload':
      return { kind: of.kind, name: of.name }
    case 'labelSelector':
      return { kind: 'Label', name: of.labelSelector }
    default:
      return of satisfies never
  }
}

/** Names that a title has room for. */
const namesMax = 3

/** What a log of several is called: "cart · shop"; "cart, checkout and 2 more"; "Logs" where it is nobody's yet. */
export function selectionsTitle(selections: readonly StreamSelection[]): string {
  if (selections.length === 0) return 'Logs'
  const names = selections.map((selection) => selectionName(selection).name)
  const shown = names.slice(0, namesMax).join(', ')
  const title = names.length > namesMax ? `${shown} and ${names.length - namesMax} more` : shown
  const [namespace, ...others] = new Set(selections.map((selection) => selection.namespace))
  return others.length > 0 || title === namespace ? title : `${title} · ${namespace}`
}
