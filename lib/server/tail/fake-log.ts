import { Problem } from '@/lib/core/problems/problem.ts'
import type { ApiRequest, ApiServer, ByteStream } from '../kubernetes/api-server.ts'
import { podObject, running } from './pod-fixtures.ts'

/** For tests: the log of a running container, as its kubelet keeps and sends it. */
export type FakeLog = {
  readonly api: ApiServer
  /** Adds lines, each with its time in front. */
  write(...lines: readonly string[]): void
  /** Takes the file away; who follows has read it. */
  rotate(): void
  /** Breaks every connection in the middle; `half` of the next line is sent before. */
  cut(half?: string): void
  /** Ends every connection cleanly, as a killed kubelet does. */
  finish(): void
  /** From now on connections say nothing, and are not cut. */
  freeze(): void
  thaw(): void
  /** The next connection that follows says nothing. */
  deafenNext(): void
  /** The connections of now say nothing more; new ones do. */
  deafen(): void
  /** Connections that are open, those that follow among them. */
  open(): number
  /** All questions for the log so far. */
  readonly queries: Readonly<Record<string, string>>[]
}

type Connection = {
  readonly follow: boolean
  deaf: boolean
  next: number
  end: 'cut' | 'end' | null
  half: string
  wake: () => void
}

/** Makes an empty log. */
export function createFakeLog(): FakeLog {
  const lines: string[] = []
  const queries: Readonly<Record<string, string>>[] = []
  const connections = new Set<Connection>()
  let first = 0
  let frozen = false
  let nextIsDeaf = false

  const wakeAll = () => {
    for (const connection of connections) connection.wake()
  }
  const begin = (query: Readonly<Record<string, string>>): Connection => {
    const { tailLines } = query
    const next = tailLines === undefined ? first : Math.max(first, lines.length - Number(tailLines))
    const follow = query['follow'] === 'true'
    const deaf = follow && nextIsDeaf
    if (follow) nextIsDeaf = false
    return { follow, deaf, next, end: null, half: '', wake: () => {} }
  }
  async function* send(connection: Connection, since: string, signal: AbortSignal): ByteStream {
    const wake = () => connection.wake()
    signal.addEventListener('abort', wake)
    connections.add(connection)
    try {
      for (;;) {
        if (signal.aborted) throw new DOMException('left', 'AbortError')
        if (connection.end !== null) break
        const silent = frozen || connection.deaf
        const part = silent ? [] : lines.slice(connection.next).filter((line) => line.slice(0, 19) >= since)
        if (!silent) connection.next = lines.length
        if (part.length > 0) yield new TextEncoder().encode(part.map((line) => `${line}\n`).join(''))
        else if (!connection.follow && !silent) return
        else await new Promise<void>((resolve) => (connection.wake = resolve))
      }
      if (connection.half !== '') yield new TextEncoder().encode(connection.half)
      if (connection.end === 'cut') throw new Problem('cluster-unreachable', 'The connection was cut')
    } finally {
      signal.removeEventListener('abort', wake)
      connections.delete(connection)
    }
  }
  const endAll = (end: 'cut' | 'end', half: string) => {
    for (const connection of connections) {
      connection.end = end
      connection.half = half
    }
    wakeAll()
  }

  return {
    queries,
    api: {
      key: 'fake',
      getJson: async () => podObject({ state: running }),
      review: async () => ({}),
      async open({ query = {} }: ApiRequest, signal: AbortSignal) {
        queries.push(query)
        return send(begin(query), (query['sinceTime'] ?? '').slice(0, 19), signal)
      },
    },
    write(...more) {
      lines.push(...more)
      wakeAll()
    },
    rotate() {
      first = lines.length
    },
    cut: (half = '') => endAll('cut', half),
    finish: () => endAll('end', ''),
    freeze() {
      frozen = true
    },
    thaw() {
      frozen = false
      wakeAll()
    },
    deafenNext() {
      nextIsDeaf = true
    },
    deafen() {
      for (const connection of connections) connection.deaf = true
    },
    open: () => connections.size,
  }
}
