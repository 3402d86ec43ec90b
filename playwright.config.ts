import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { chromiumOptions } from './e2e/chromium.ts'
import { freePort } from './e2e/free-port.ts'
// Chooses the token that the programs below let in.
import './e2e/launch.ts'

/** Playwright reads this file again in every worker: ports are chosen once, and handed on by the environment. */
const port = async (name: string): Promise<string> => {
  process.env[name] ??= String(await freePort())
  return process.env[name]
}
const demoPort = await port('PODLOGS_E2E_DEMO_PORT')
const demoAddress = `http://127.0.0.1:${await port('PODLOGS_E2E_PORT')}`
const clusterAddress = `http://127.0.0.1:${await port('PODLOGS_E2E_CLUSTER_PORT')}`
process.env['PODLOGS_E2E_DEMO_URL'] = `http://127.0.0.1:${demoPort}`

/** A kubeconfig that the program on the real cluster reads beside its own: specs write into it who else may read. */
process.env['PODLOGS_E2E_READERS'] ??= await emptyKubeconfig()
const kubeconfigs = [process.env['KUBECONFIG'] ?? '', process.env['PODLOGS_E2E_READERS']].join(delimiter)

const named = process.argv.flatMap((arg, at, all) =>
  arg === '--project' ? (all[at + 1] ?? []) : arg.startsWith('--project=') ? arg.slice('--project='.length) : [],
)
/** Without a choice: the demo cluster, and the real one where KUBECONFIG names it. */
const runs = (project: 'demo' | 'proxies' | 'cluster' | 'fault') =>
  named.length > 0 ? named.includes(project) : project === 'demo' || Boolean(process.env['KUBECONFIG'])

const program = (address: string, options: string) => ({
  command: `node --import ./lib/launcher/aliases.ts lib/launcher/start.ts --port ${new URL(address).port} ${options}`,
  url: `${address}/api/clusters`,
  timeout: 300_000,
  stderr: 'pipe' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
})

const breaksCluster = /faults-.*\.spec\.ts/
/** They wait for a minute each, beside one another, in front of programs that not every machine has. */
const needsProxy = /behind-.*\.spec\.ts/
/** Nothing of these can be said of the demo cluster. */
const needsCluster = /(in-cluster|in-cluster-tls|manifests|image)\.spec\.ts/

const report = process.env['PODLOGS_E2E_REPORT']

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/specs',
  // One demo cluster serves all specs, and some of them break it on purpose.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: chromiumOptions,
  },
  projects: [
    { name: 'demo', use: { baseURL: demoAddress }, testIgnore: [breaksCluster, needsCluster, needsProxy] },
    // A busy machine holds a byte back for seconds, and that looks like a proxy's doing.
    { name: 'proxies', use: { baseURL: demoAddress }, testMatch: needsProxy, fullyParallel: true, retries: 1 },
    { name: 'cluster', use: { baseURL: clusterAddress }, grep: /@cluster|contract\.spec/, testIgnore: breaksCluster },
    // Last, and one by one: they break parts of the cluster that the other specs stand on.
    { name: 'fault', use: { baseURL: clusterAddress }, testMatch: breaksCluster, timeout: 240_000 },
  ],
  webServer: [
    ...(runs('demo') || runs('proxies')
      ? [{ ...program(demoAddress, '--demo'), env: { PODLOGS_DEMO_PORT: demoPort } }]
      : []),
    ...(runs('cluster') || runs('fault') ? [{ ...program(clusterAddress, ''), env: { KUBECONFIG: kubeconfigs } }] : []),
  ],
})

async function emptyKubeconfig(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'podlogs-e2e-')), 'readers')
  await writeFile(file, JSON.stringify({ apiVersion: 'v1', kind: 'Config', clusters: [], users: [], contexts: [] }))
  return file
}
