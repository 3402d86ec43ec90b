import { nextFreePort, probePort } from './free-port.ts'
import type { Settings } from './read-settings.ts'
import { Refusal } from './refusal.ts'

/**
 * Finds the port to serve on. One that was asked for must be free; beside the default, the next free one will do.
 *
 * Errors: Refusal that names the next free port
 */
export async function choosePort(
  { port, portIsFixed }: Pick<Settings, 'port' | 'portIsFixed'>,
  say: (text: string) => void,
): Promise<number> {
  const state = await probePort(port)
  if (state === 'free') return port
  if (state === 'denied') throw new Refusal(`You may not listen on port ${port}: take one above 1023.`)
  const next = await nextFreePort(port + 1)
  if (next === null) throw new Refusal(`Port ${port} is taken, and so are all above it.`)
  if (portIsFixed) {
    throw new Refusal(`Port ${port} is taken by another program. The next free one: npm start -- --port ${next}`)
  }
  say(`port ${port} is taken by another program, so this is served on ${next}`)
  return next
}
