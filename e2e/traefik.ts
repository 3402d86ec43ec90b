import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const traefik = process.env['TRAEFIK'] || 'traefik'

/** Whether there is a Traefik; one that is not in the path is named by TRAEFIK. */
export const traefikIsThere: boolean = spawnSync(traefik, ['version']).status === 0

/** Traefik in front of one server; `await using` ends it. */
export type Traefik = AsyncDisposable & { readonly url: string }

/**
 * How it hands requests on. `tls`: HTTP/2 over TLS, with a certificate that it makes up. `respondingTimeouts`: as an entry point has
 * them. `middlewares`: those of the route, by kind.
 */
export type TraefikRules = {
  readonly basePath: string
  readonly tls: boolean
  readonly respondingTimeouts: Readonly<Record<string, string>>
  readonly middlewares: Readonly<Record<string, object>>
}

const pollMs = 50

/** Starts Traefik on this machine with one route to a server, all else as Traefik has it. */
export async function openTraefik(folder: string, to: string, rules: TraefikRules): Promise<Traefik> {
  await mkdir(folder, { recursive: true })
  const port = await freePort()
  const [own, routes] = [join(folder, 'traefik.yml'), join(folder, 'routes.yml')]
  // Whatever is JSON is YAML.
  await writeFile(own, JSON.stringify(installationOf(port, routes, rules)))
  await writeFile(routes, JSON.stringify(routesOf(to, rules)))
  const child = spawn(traefik, [`--configFile=${own}`], { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = `http://127.0.0.1:${port}`
  // It listens before it knows its routes. Without TLS where it wants some it answers, too: with 400.
  const answered = async () => {
    const answer = await fetch(`${url}${rules.basePath}/healthz`).catch(() => null)
    return answer !== null && (rules.tls || answer.ok)
  }
  while (!(await answered())) {
    if (child.exitCode !== null) throw new Error('Traefik ended before it was ready')
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return {
    url: rules.tls ? url.replace('http:', 'https:') : url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function installationOf(port: number, routes: string, { tls, respondingTimeouts }: TraefikRules): object {
  const transport = { respondingTimeouts }
  const web = { address: `127.0.0.1:${port}`, transport, ...(tls ? { http: { tls: {} } } : {}) }
  return {
    global: { checkNewVersion: false, sendAnonymousUsage: false },
    log: { level: 'FATAL' },
    entryPoints: { web },
    providers: { file: { filename: routes } },
  }
}

function routesOf(to: string, { basePath, middlewares }: TraefikRules): object {
  const kinds = Object.keys(middlewares)
  const router = { rule: `PathPrefix(\`${basePath}\`)`, service: 'podlogs', middlewares: kinds }
  const named = kinds.map((kind) => [kind, { [kind]: middlewares[kind] }])
  return {
    http: {
      routers: { podlogs: router },
      services: { podlogs: { loadBalancer: { servers: [{ url: to }] } } },
      ...(kinds.length === 0 ? {} : { middlewares: Object.fromEntries(named) }),
    },
  }
}
