import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server as TcpServer } from 'node:net'
import { type Api, answerRequest } from './api/answer-request.ts'
import { createFaults } from './api/faults.ts'
import { createLogConnections } from './api/log-connections.ts'
import { createPeople } from './api/people.ts'
import { createRequestCounts } from './api/request-counts.ts'
import { sendJson, sendStatus } from './api/status.ts'
import { createControl, runDeed } from './control/control.ts'
import { readBody } from './control/read-body.ts'
import { demoKubeconfig } from './demo-kubeconfig.ts'
import { addScale, type Scale } from './shop/add-scale.ts'
import { openShop } from './shop/open-shop.ts'
import { createWorld } from './world/world.ts'

/** How the demo cluster is made. `port` 0: any free one. */
export type DemoOptions = {
  readonly port: number
  readonly seed: number
  readonly scale: Scale | null
  /** Size at which a container's log is rotated. Units: bytes */
  readonly fileBytesMax: number
  /** Listens on a second port of its own choice too, and the kubeconfig names that one; in PEM. Left out: HTTP alone. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A running demo cluster. */
export type DemoCluster = {
  readonly url: string
  readonly kubeconfig: string
  close(): Promise<void>
}

/**
 * Starts a cluster that is none: an HTTP server on loopback that speaks the Kubernetes API's paths.
 *
 * Errors: the server's own, where the port is taken
 */
export async function startDemoCluster({ port, seed, scale, fileBytesMax, tls }: DemoOptions): Promise<DemoCluster> {
  const world = createWorld(seed, fileBytesMax, Date.now)
  const shop = openShop(world)
  if (scale !== null) addScale(world, scale)
  const api: Api = {
    world,
    people: createPeople(),
    connections: createLogConnections(),
    faults: createFaults(),
    counts: createRequestCounts(),
  }
  const deeds = createControl(api, shop)

  const control = async (request: IncomingMessage, response: ServerResponse, name: string) => {
    try {
      sendJson(response, 200, runDeed(deeds, name, await readBody(request)))
    } catch (error) {
      // The border: a test that asks for nonsense is told so.
      sendJson(response, 400, { error: error instanceof Error ? error.message : String(error) })
    }
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const deed = /^\/control\/([a-z-]+)$/.exec(request.url ?? '')?.[1]
    const answered =
      deed !== undefined && request.method === 'POST'
        ? control(request, response, deed)
        : answerRequest(api, request, response)
    answered.catch((error: unknown) => {
      if (!response.headersSent) sendStatus(response, 500, 'InternalError', String(error))
      else response.destroy()
    })
  }
  const plain = createServer(answer)
  const secure = tls === undefined ? null : createSecureServer(tls, answer)
  const url = `http://127.0.0.1:${await listen(plain, port)}`
  const secureUrl = secure === null ? null : `https://127.0.0.1:${await listen(secure, 0)}`
  return {
    url,
    kubeconfig: demoKubeconfig(secureUrl ?? url, tls?.cert ?? null),
    async close() {
      shop.close()
      for (const server of [plain, ...(secure === null ? [] : [secure])]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

async function listen(server: TcpServer, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return isPort(address) ? address.port : port
}

function isPort(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
