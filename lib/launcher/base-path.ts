import { Refusal } from './refusal.ts'

const shape = /^(\/[A-Za-z0-9_~-]+)+$/

/** First parts of our own addresses: below one of these, nobody could tell a whole path from one that a proxy has shortened. */
const taken = [
  'api',
  '_next',
  'namespaces',
  'clusters',
  'launch',
  'login',
  'healthz',
  'readyz',
  'metrics',
  'self-check',
]

/**
 * Reads the sub-path that Podlogs is served below.
 *
 * Shape:  "/tools/logs/" → "/tools/logs"; "" and "/" → ""
 * Errors: Refusal for what is no path, or is one of our own addresses
 */
export function readBasePath(text: string | null, name: string): string {
  const path = (text ?? '').trim().replace(/\/+$/, '')
  if (path === '') return ''
  if (!shape.test(path)) {
    throw new Refusal(
      `${name} must be a path like /tools/logs, of letters, digits, "-", "_" and "~", but is ${JSON.stringify(text)}.`,
    )
  }
  const first = path.split('/')[1] ?? ''
  if (taken.includes(first))
    throw new Refusal(`${name} must not begin with /${first}: Podlogs has an address of that name.`)
  return path
}
