/**
 * Puts the context into a path of ours, so that the next screen stays in the same cluster.
 *
 * Shape: "/namespaces/shop?container=app#L1", "prod" → "/namespaces/shop?container=app&context=prod#L1"; null leaves the
 *        path as it is, and so does one that names a context already
 */
export function withContext(path: string, context: string | null): string {
  if (context === null) return path
  const [before = '', ...fragment] = path.split('#')
  const [pathname = '', query = ''] = before.split('?')
  const parameters = new URLSearchParams(query)
  if (!parameters.has('context')) parameters.append('context', context)
  return `${pathname}?${parameters}${fragment.length === 0 ? '' : `#${fragment.join('#')}`}`
}
