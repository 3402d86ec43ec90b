import { expect, test, vi } from 'vitest'
import { examplePod } from '@/lib/core/pods/example-pod.ts'
import type { WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { createNamespaceWatch } from './namespace-watch.ts'

/** A server whose connections are played by hand. */
function createServer() {
  const connections: { readonly push: (record: WatchRecord) => void; readonly end: () => void; open: boolean }[] = []
  async function* open(signal: AbortSignal): AsyncGenerator<WatchRecord> {
    const records: (WatchRecord | null)[] = []
    let wake = () => {}
    const connection = {
      open: true,
      push: (record: WatchRecord) => {
        records.push(record)
        wake()
      },
      end: () => {
        records.push(null)
        wake()
      },
    }
    connections.push(connection)
    signal.addEventListener('abort', connection.end)
    for (;;) {
      const record = records.shift()
      if (record === null) break
      if (record !== undefined) yield record
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
    connection.open = false
  }
  return { connections, open }
}

const sync: WatchRecord = { type: 'sync', resource: 'pods', items: [examplePod()] }

test('listeners share one connection, and hear of each change', async () => {
  const server = createServer()
  const watch = createNamespaceWatch(server.open, () => 0)
  const one = vi.fn()
  const other = vi.fn()
  const leave = [watch.subscribe(one), watch.subscribe(other)]
  server.connections[0]?.push(sync)
  await vi.waitFor(() => expect(watch.getState().connection).toBe('live'))
  expect(watch.getState().pods.items.size).toBe(1)
  expect(one).toHaveBeenCalledTimes(1)
  expect(other).toHaveBeenCalledTimes(1)
  expect(server.connections).toHaveLength(1)
  for (const stop of leave) stop()
})

test('a heartbeat says nothing new', async () => {
  const server = createServer()
  const watch = createNamespaceWatch(server.open, () => 0)
  const heard = vi.fn()
  watch.subscribe(heard)
  server.connections[0]?.push(sync)
  server.connections[0]?.push({ type: 'heartbeat' })
  server.connections[0]?.push({ type: 'change', resource: 'pods', upserts: [], deletes: [] })
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
})

test('what is known stays while the connection is taken up again', async () => {
  const server = createServer()
  const watch = createNamespaceWatch(server.open, () => 0)
  watch.subscribe(() => {})
  server.connections[0]?.push(sync)
  server.connections[0]?.end()
  await vi.waitFor(() => expect(watch.getState().cut?.code).toBe('server-unreachable'))
  expect(watch.getState()).toMatchObject({ connection: 'reconnecting', pods: { loaded: true } })
  watch.retry()
  await vi.waitFor(() => expect(server.connections).toHaveLength(2))
  server.connections[1]?.push(sync)
  await vi.waitFor(() => expect(watch.getState()).toMatchObject({ connection: 'live', cut: null }))
})

test('a paused watch holds no connection', async () => {
  const server = createServer()
  const watch = createNamespaceWatch(server.open, () => 0)
  watch.subscribe(() => {})
  watch.pause(true)
  await vi.waitFor(() => expect(server.connections[0]?.open).toBe(false))
  watch.pause(false)
  await vi.waitFor(() => expect(server.connections[1]?.open).toBe(true))
})

test('a first connection that fails is not said to have been live', async () => {
  const server = createServer()
  const watch = createNamespaceWatch(server.open, () => 0)
  watch.subscribe(() => {})
  server.connections[0]?.end()
  await vi.waitFor(() => expect(watch.getState().cut).not.toBeNull())
  expect(watch.getState().connection).toBe('connecting')
})
