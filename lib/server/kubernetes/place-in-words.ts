/** Says where a right is wanted. `namespace` null: it is of the cluster. */
export function placeInWords(namespace: string | null): string {
  return namespace === null ? 'in the whole cluster' : `in the namespace ${namespace}`
}
