/** The address of a namespace: "/namespaces/shop". */
export function namespacePath(namespace: string): string {
  return `/namespaces/${encodeURIComponent(namespace.toWellFormed())}`
}
