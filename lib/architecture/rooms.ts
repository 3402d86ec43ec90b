/** Which room may import which. A room may always import itself. */
export const mayImport = {
  'lib/core': [],
  'lib/server': ['lib/core'],
  'lib/client': ['lib/core'],
  components: ['lib/client', 'lib/core'],
  'app/api': ['lib/server', 'lib/core'],
  'app/launch': ['lib/server', 'lib/core'],
  'app/healthz': ['lib/server', 'lib/core'],
  'app/readyz': ['lib/server', 'lib/core'],
  'app/metrics': ['lib/server', 'lib/core'],
  app: ['components', 'lib/core'],
  'lib/demo-cluster': ['lib/core'],
  'lib/launcher': ['lib/demo-cluster', 'lib/core'],
  'lib/architecture': [],
  'lib/canary': ['lib/core'],
  e2e: ['lib/canary'],
  // What is pure, as the masker is, is measured in the bench's own process.
  bench: ['e2e', 'lib/canary', 'lib/core'],
  docs: ['e2e', 'lib/core', 'lib/launcher'],
} as const satisfies Record<string, readonly string[]>

/** A room of the house. */
export type Room = keyof typeof mayImport

/** What stands in front of the rooms and may open the server, as `app/api` does: Next calls these by name. */
const doors = ['instrumentation.ts', 'proxy.ts']

/** The room of a file; null for the configuration files at the root. */
export function roomOf(path: string): Room | null {
  if (doors.includes(path)) return 'app/api'
  const [first = '', second = ''] = path.split('/')
  return [`${first}/${second}`, first].find(isRoom) ?? null
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(mayImport, name)
}
