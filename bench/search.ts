import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { freePort } from '@/e2e/free-port.ts'
import { asLauncher } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { besideCurl } from './beside-curl.ts'
import { curlLogs } from './curl-logs.ts'
import { createKeptPods, logPaths } from './kept-pods.ts'
import { type Measure, measureOf } from './measure.ts'
import type { MergePods } from './merge-pods.ts'
import { type CurlAccess, curlAccess } from './real-cluster.ts'

const execute = promisify(execFile)
const containersDefault = 64
const kibDefault = 800
const runsDefault = 5
/** Logs that a search reads at the same time, as `lib/core/logs/limits.ts` says. */
const atOnce = 8
const barRatio = 1.3

export const searchUsage = `
  --containers N how many logs there are (${containersDefault})
  --kib N        what each has written (${kibDefault}): less where the node rotates earlier
  --runs N       how often each is measured (${runsDefault})`

/** What is looked for, and how ripgrep is told the same. */
const finds = [
  { name: 'a text, in either case', q: 'payment refused', rg: ['-i', '-F', 'payment refused'] },
  { name: 'an expression with a text', q: 'case,regex:status=5\\d\\d', rg: ['status=5\\d\\d'] },
  { name: 'an expression', q: 'case,regex:[0-9]{2}7 [a-z]{6}=[5-9]', rg: ['[0-9]{2}7 [a-z]{6}=[5-9]'] },
  { name: 'a text that is nowhere', q: 'nowhere to be found', rg: ['-i', '-F', 'nowhere to be found'] },
] as const

/** How fast the server searches all that a real cluster keeps of many containers, beside a curl that reads the same logs, as many at a time. */
export async function search(args: readonly string[]): Promise<readonly Measure[]> {
  const number = { type: 'string' } as const
  const options = { containers: number, kib: number, runs: number } as const
  const { values } = parseArgs({ args: [...args], options })
  const [containers, kib] = [Number(values.containers ?? containersDefault), Number(values.kib ?? kibDefault)]
  await using pods = await createKeptPods(containers, kib)
  await using access = await curlAccess()
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  try {
    await curlLogs(access, { paths: logPaths(pods), atOnce, folder })
    const measures: Measure[] = []
    const stage = { podlogs, pods, access, folder, runs: Number(values.runs ?? runsDefault) }
    for (const find of finds) measures.push(...(await measureFind(find, stage)))
    return measures
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Stage = {
  readonly podlogs: { readonly url: string }
  readonly pods: MergePods
  readonly access: CurlAccess
  readonly folder: string
  readonly runs: number
}

/** One search beside curl. */
async function measureFind({ name, q, rg }: (typeof finds)[number], stage: Stage): Promise<readonly Measure[]> {
  const { podlogs, pods, folder } = stage
  const many = { paths: logPaths(pods, 'timestamps=true'), atOnce, folder: null }
  let found = { ms: 0, hits: 0, bytes: 0 }
  const { ms, curlMs, bytes } = await besideCurl(stage, many, async () => {
    found = await searched(podlogs.url, pods, q)
    return found.ms
  })
  const speed = (of: number) => bytes / 1e6 / (of / 1000)
  return [
    measureOf(`${name}: ${pods.containers.length} logs, ${Math.round(bytes / 1e6)} MB`, 'ms', ms, {
      ...{ reference: curlMs, bar: barRatio * curlMs },
    }),
    measureOf(`${name}: speed`, 'MB/s', speed(ms), { reference: speed(curlMs) }),
    measureOf(
      `${name}: hits beside ripgrep's, difference`,
      'lines',
      Math.abs(found.hits - (await hitsOf(rg, folder))),
      {
        bar: 0,
      },
    ),
    measureOf(`${name}: bytes that were not searched`, 'bytes', Math.abs(bytes - found.bytes), { bar: 0 }),
  ]
}

/** One search, and what its last word on its progress says. */
async function searched(url: string, { namespace, labelSelector }: MergePods, q: string) {
  const query = new URLSearchParams({ source: `${namespace}/labelSelector/${labelSelector}`, q, limit: '10000' })
  const beganMs = performance.now()
  const answer = await fetch(`${url}/api/search?${query}`, { headers: asLauncher })
  const text = await answer.text()
  const ms = performance.now() - beganMs
  const last = text.slice(text.lastIndexOf('\u001e{"type":"progress"') + 1)
  const totals: { readonly hits: number; readonly bytes: number } = JSON.parse(last.slice(0, last.indexOf('\n')))
  return { ms, hits: totals.hits, bytes: totals.bytes }
}

/** Lines of the files that ripgrep finds. It ends with 1 where there are none. */
async function hitsOf(rg: readonly string[], folder: string): Promise<number> {
  const counted = execute('rg', ['--count', '--no-filename', '--text', ...rg, folder])
  const { stdout } = await counted.catch((error: { readonly code: number }) => {
    if (error.code === 1) return { stdout: '' }
    throw error
  })
  return stdout.split('\n').reduce((sum, count) => sum + Number(count), 0)
}
