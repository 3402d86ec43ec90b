import { parseArgs } from 'node:util'
import { freePort } from '@/e2e/free-port.ts'
import { asLauncher } from '@/e2e/launch.ts'
import { type Program, startPodlogs } from '@/e2e/program.ts'
import { besideCurl } from './beside-curl.ts'
import { curlLogs } from './curl-logs.ts'
import { measureSlowDownload } from './download-slow-reader.ts'
import { compareWithKubectl } from './kept-content.ts'
import { createKeptPods, logPaths } from './kept-pods.ts'
import { kubectlLogsMs } from './kubectl-logs.ts'
import { type Measure, measureOf } from './measure.ts'
import type { MergePods } from './merge-pods.ts'
import { type CurlAccess, curlAccess } from './real-cluster.ts'

const containersDefault = 64
const kibDefault = 800
/** Less than the 10 MiB at which a node rotates by default, with what the kubelet writes before each line. */
const oneKibDefault = 6_000
const runsDefault = 5
const mergedFew = 16
const barRatio = 1.5

export const downloadUsage = `
  --containers N how many logs are merged at most (${containersDefault})
  --kib N        what each of them has written (${kibDefault}): less where the node rotates earlier
  --one-kib N    what the one log has that is downloaded alone (${oneKibDefault})
  --runs N       how often each is measured (${runsDefault})
  --slow         the slow reader alone, on the demo cluster`

/** How fast everything retained becomes a file, beside a curl that reads the same logs all at once, and what a slow reader costs. */
export async function download(args: readonly string[]): Promise<readonly Measure[]> {
  const number = { type: 'string' } as const
  const numbers = { containers: number, kib: number, 'one-kib': number, runs: number } as const
  const options = { ...numbers, slow: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const slow = await measureSlowDownload()
  if (values.slow === true) return slow
  const [containers, kib] = [Number(values.containers ?? containersDefault), Number(values.kib ?? kibDefault)]
  await using one = await createKeptPods(1, Number(values['one-kib'] ?? oneKibDefault))
  await using many = await createKeptPods(containers, kib)
  await using access = await curlAccess()
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  const stage = { podlogs, access, runs: Number(values.runs ?? runsDefault) }
  const few = { ...many, containers: many.containers.slice(0, mergedFew) }
  return [
    ...(await measureFile(stage, one, 'one log', { bar: barRatio })),
    ...(await measureFile(stage, few, `${mergedFew} logs merged`, { bar: barRatio })),
    ...(await measureFile(stage, few, `${mergedFew} logs merged, as NDJSON`, { format: 'ndjson' })),
    ...(await measureFile(stage, few, `${mergedFew} logs merged, compressed`, { gzip: 'true' })),
    ...(await measureFile(stage, many, `${containers} logs merged`, { bar: barRatio })),
    measureOf(`${containers} logs merged, beside kubectl logs`, 'ms', await fileMs(podlogs, many), {
      reference: await kubectlLogsMs(many),
    }),
    ...slow,
  ]
}

/** `bar`: so many times curl. */
type How = { readonly bar?: number; readonly format?: string; readonly gzip?: string }
type Stage = { readonly podlogs: Program; readonly access: CurlAccess; readonly runs: number }

/** One file beside curl; at last what is in it, where it is as kubectl writes it. */
async function measureFile(
  stage: Stage,
  pods: MergePods,
  name: string,
  { bar, ...how }: How,
): Promise<readonly Measure[]> {
  const { podlogs } = stage
  const atOnce = pods.containers.length
  const read = { paths: logPaths(pods, 'timestamps=true'), atOnce, folder: null }
  const { ms, curlMs, bytes } = await besideCurl(stage, read, () => fileMs(podlogs, pods, how))
  const time = measureOf(`${name}, ${Math.round(bytes / 1e6)} MB`, 'ms', ms, {
    reference: curlMs,
    bar: bar === undefined ? null : bar * curlMs,
  })
  if (bar === undefined) return [time]
  const answer = await fetch(podlogs.url + pathOf(pods, how), { headers: asLauncher })
  const { differing, late } = await compareWithKubectl(await answer.text(), pods)
  return [
    time,
    measureOf(`${name}: lines that kubectl has and the file has not, or the other way`, 'lines', differing, { bar: 0 }),
    measureOf(`${name}: lines out of order`, 'lines', late, { bar: 0 }),
  ]
}

/** By curl, too. */
async function fileMs({ url }: Program, pods: MergePods, how: Omit<How, 'bar'> = {}): Promise<number> {
  const args = Object.entries(asLauncher).flatMap(([name, value]) => ['--header', `${name}: ${value}`])
  const file = { paths: [pathOf(pods, how)], atOnce: 1, folder: null }
  return (await curlLogs({ server: url, args }, file)).ms
}

function pathOf({ namespace, containers }: MergePods, how: Omit<How, 'bar'>): string {
  const query = new URLSearchParams({ ...how })
  for (const [pod, of] of Map.groupBy(containers, (each) => each.pod)) {
    query.append('source', `${namespace}/pod/${pod}:${of.map(({ container }) => container).join(',')}`)
  }
  return `/api/download?${query}`
}
