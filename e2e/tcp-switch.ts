import { connect, createServer, type Socket } from 'node:net'

/** One address in front of several servers, as a Service is in front of replicas. */
export type TcpSwitch = AsyncDisposable & {
  readonly url: string
  /** Connections from now on go to this port; those that are open stay where they are. */
  to(port: number): void
}

/** Opens a switch on a free port of 127.0.0.1, which leads to `port`. */
export async function openTcpSwitch(port: number): Promise<TcpSwitch> {
  let target = port
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      // Whatever ends one side ends the other: a replica that is killed is seen at once.
      one.once('error', () => other.destroy())
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${own}`,
    to(next) {
      target = next
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
