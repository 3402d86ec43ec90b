import type { LogConnection } from '../logs/send-log.ts'

/** Which log a connection carries. */
export type LogWhere = {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly follow: boolean
}

/** The responses that logs are being sent in, for tests to break. */
export type LogConnections = {
  add(where: LogWhere, connection: LogConnection): void
  remove(connection: LogConnection): void
  /** Those whose log matches; a member that is left out matches all. */
  matching(where: Partial<LogWhere>): readonly LogConnection[]
  count(): number
  /** How many of those that match have ever been added. */
  opened(where: Partial<LogWhere>): number
}

/** Makes an empty list. */
export function createLogConnections(): LogConnections {
  const open = new Map<LogConnection, LogWhere>()
  const opened = new Map<string, { readonly where: LogWhere; times: number }>()
  return {
    add(where, connection) {
      open.set(connection, where)
      const key = Object.values(where).join('/')
      const known = opened.get(key) ?? { where, times: 0 }
      known.times++
      opened.set(key, known)
    },
    remove: (connection) => void open.delete(connection),
    matching: (wanted) => [...open].filter(([, where]) => isMatch(where, wanted)).map(([connection]) => connection),
    count: () => open.size,
    opened: (wanted) =>
      [...opened.values()].filter(({ where }) => isMatch(where, wanted)).reduce((sum, { times }) => sum + times, 0),
  }
}

function isMatch({ namespace, pod, container, follow }: LogWhere, wanted: Partial<LogWhere>): boolean {
  return (
    (wanted.namespace ?? namespace) === namespace &&
    (wanted.pod ?? pod) === pod &&
    (wanted.container ?? container) === container &&
    (wanted.follow ?? follow) === follow
  )
}
