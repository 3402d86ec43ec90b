import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const command = process.env['HELM'] || 'helm'
const chart = fileURLToPath(new URL('../deploy/helm/podlogs', import.meta.url))

/** Whether there is a Helm; another one than the path's is named by HELM. */
export const helmIsThere: boolean = spawnSync(command, ['version', '--short']).status === 0

/** Installs the chart of Podlogs as the release `podlogs`, and waits until its pods are ready. `values`: a file of them. */
export async function installChart(namespace: string, values: string): Promise<void> {
  const wait = ['--wait', '--timeout', '120s']
  await execute(command, ['install', 'podlogs', chart, '--namespace', namespace, '--values', values, ...wait])
}

/** Runs the chart's own test. Errors: Error with what the test said where it fails */
export async function testRelease(namespace: string): Promise<void> {
  await execute(command, ['test', 'podlogs', '--namespace', namespace, '--logs', '--timeout', '60s'])
}

/** Takes the release away. */
export async function uninstallChart(namespace: string): Promise<void> {
  await execute(command, ['uninstall', 'podlogs', '--namespace', namespace, '--ignore-not-found'])
}
