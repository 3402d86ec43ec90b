import { createServer } from 'node:net'

const portMax = 65_535

/** Tells whether a port of 127.0.0.1 can be listened on; `denied`: only a more powerful user may. */
export function probePort(port: number): Promise<'free' | 'taken' | 'denied'> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error && error.code === 'EACCES' ? 'denied' : 'taken'))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve('free')))
  })
}

/** The first free port from this one on; null: there is none up to the last. */
export async function nextFreePort(from: number): Promise<number | null> {
  for (let port = from; port <= portMax; port++) if ((await probePort(port)) === 'free') return port
  return null
}

/** Any free port, as the system chooses. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
