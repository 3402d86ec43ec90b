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
}

/** Makes an empty list. */
export function createLogConnections(): LogConnections {
  const open = new Map<LogConnection, LogWhere>()
  return {
    add: (where, connection) => void open.set(connection, where),
    remove: (connection) => void open.delete(connection),
    matching: (where) =>
      [...open]
        .filter(
          ([, { namespace, pod, container, follow }]) =>
            (where.namespace ?? namespace) === namespace &&
            (where.pod ?? pod) === pod &&
            (where.container ?? container) === container &&
            (where.follow ?? follow) === follow,
        )
        .map(([connection]) => connection),
    count: () => open.size,
  }
}
