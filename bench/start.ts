import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { demoKubeconfig } from '@/e2e/demo-kubeconfig.ts'
import { freePort } from '@/e2e/free-port.ts'
import { asLauncher } from '@/e2e/launch.ts'
import { startDemoCluster } from '@/e2e/program.ts'
import { startServed } from '@/e2e/served.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { rssKiB } from './process-figures.ts'

const runs = 5
/** A server that nobody asks anything for so long is idle. Units: milliseconds */
const idleMs = 10_000
const program = fileURLToPath(new URL('../.next/standalone', import.meta.url))

/** What a person asks for first: the page, and the lists of the cluster. */
const first = ['', '/api/clusters', '/api/namespaces', '/api/namespaces/shop/pods', '/api/namespaces/shop/events']

/** How fast the server of the image is ready, with no copy of the program yet, and what it then holds in memory. */
export async function start(): Promise<readonly Measure[]> {
  const firsts: number[] = []
  const nexts: number[] = []
  const idles: number[] = []
  await using cluster = await startDemoCluster(await freePort(), [])
  for (let run = 0; run < runs; run++) {
    const copies = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
    const kubeconfig = join(copies, 'kubeconfig')
    await writeFile(kubeconfig, JSON.stringify(demoKubeconfig(cluster.url)))
    for (const times of [firsts, nexts]) {
      const environment = { PODLOGS_KUBECONFIG: kubeconfig, MALLOC_ARENA_MAX: '2' }
      const options = { program, copies, basePath: '/tools/logs', environment }
      await using server = await startServed({ ...options, port: await freePort() })
      times.push(server.readyMs)
      if (times === firsts) continue
      for (const path of first) {
        const answer = await fetch(server.url + path, { headers: asLauncher })
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
        await answer.text()
      }
      await sleep(idleMs)
      idles.push((await rssKiB(server.pid)) / 1024)
    }
    await rm(copies, { recursive: true })
  }
  return [
    measureOf('cold start to ready, the copy with the sub-path included', 'ms', medianOf(firsts), { bar: 2_000 }),
    measureOf('start to ready where the copy is there', 'ms', medianOf(nexts), { bar: 2_000 }),
    measureOf('resident memory, idle after a first page and its lists', 'MiB', medianOf(idles), { bar: 130 }),
  ]
}
