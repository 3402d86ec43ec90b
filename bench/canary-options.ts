import { parseArgs } from 'node:util'

/** What `npm run bench -- canary` may be told. */
export type CanaryOptions = {
  /** Connections to break, between cluster and server. */
  readonly cuts: number
  readonly rotations: number
  /** Responses that the reader leaves, each at a place by chance. */
  readonly drops: number
  /** Lines a second of each writer. */
  readonly rate: number
  readonly writers: number
  /** How long it writes at least. */
  readonly seconds: number
  /** A Podlogs that runs already; null: one is started. */
  readonly url: string | null
  /** Context of its kubeconfig; null: the current one. */
  readonly context: string | null
  /** Image of the writers on a real cluster: it needs a shell. */
  readonly image: string
}

export const canaryUsage = `
  --cuts N       connections between cluster and server to break, in eight ways (demo cluster)
  --rotations N  log files to take away: while they are followed, while the connection is broken, while it is deaf (demo cluster)
  --drops N      responses that the reader leaves at places by chance (a tenth of the cuts)
  --rate N       lines a second of each writer (500)
  --writers N    containers that write (10)
  --seconds N    how long to write at least (10; 60 where nothing is broken)
  --url URL      a Podlogs that runs already, on the cluster of KUBECONFIG; PODLOGS_TOKEN is the token that lets its reader in
  --context NAME context of its kubeconfig
  --image NAME   image of the writers on a real cluster (busybox:1)`

/**
 * Reads the options.
 *
 * Errors: TypeError naming the option that is wrong
 */
export function readCanaryOptions(args: readonly string[]): CanaryOptions {
  const text = { type: 'string' } as const
  const options = { cuts: text, rotations: text, drops: text, rate: text, writers: text, seconds: text }
  const names = { url: text, context: text, image: text }
  const { values } = parseArgs({ args: [...args], options: { ...options, ...names } })
  const number = (name: keyof typeof options, otherwise: number): number => {
    const value = values[name] === undefined ? otherwise : Number(values[name])
    if (!Number.isInteger(value) || value < 0) throw new TypeError(`--${name} must be a whole number`)
    return value
  }
  const [cuts, rotations] = [number('cuts', 0), number('rotations', 0)]
  const drops = number('drops', Math.round(cuts / 10))
  return {
    cuts,
    rotations,
    drops,
    rate: number('rate', 500),
    writers: number('writers', 10),
    seconds: number('seconds', cuts + rotations + drops > 0 ? 10 : 60),
    url: values.url ?? null,
    context: values.context ?? null,
    image: values.image ?? 'busybox:1',
  }
}
