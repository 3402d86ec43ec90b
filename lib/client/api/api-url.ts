import { basePath } from './base-path.ts'

/**
 * The address of one of our own API routes.
 *
 * Shape: `apiUrl(['namespaces', 'shop', 'pods'], { context: null })` → "/api/namespaces/shop/pods"; parameters that are
 *        null are left out. Begins with the sub-path, where there is one
 */
export function apiUrl(
  path: readonly string[],
  parameters: Readonly<Record<string, string | number | boolean | null>>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) query.set(name, String(value))
  }
  const text = query.toString()
  return `${basePath()}/api/${path.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`
}
