import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { kubectlCommand } from '@/e2e/kubectl.ts'
import type { MergePods } from './merge-pods.ts'

/** The logs of all containers as kubectl gives them. */
function start(
  { namespace, labelSelector, containers }: MergePods,
  more: readonly string[],
  stdout: 'ignore' | 'pipe',
) {
  const which = ['-n', namespace, '-l', labelSelector, '--all-containers', '--tail=-1']
  const how = [`--max-log-requests=${containers.length}`, '--prefix', ...more]
  return spawn(kubectlCommand, ['logs', ...which, ...how], { stdio: ['ignore', stdout, 'inherit'] })
}

/** How long `kubectl logs` takes for all of them, from its start to its end. Units: milliseconds */
export async function kubectlLogsMs(pods: MergePods): Promise<number> {
  const beganMs = performance.now()
  const child = start(pods, [], 'ignore')
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`kubectl logs ended with ${code}`)
  return performance.now() - beganMs
}

/** How many of kubectl's lines stand behind one that was written later, and how many there are. */
export async function kubectlOrder(pods: MergePods): Promise<{ readonly lines: number; readonly late: number }> {
  const child = start(pods, ['--timestamps'], 'pipe')
  if (child.stdout === null) throw new Error('kubectl has no output')
  let lines = 0
  let late = 0
  let latest = ''
  for await (const line of createInterface({ input: child.stdout })) {
    // "[pod/writer-0/app-0] 2026-01-02T03:04:05.000000006Z message"
    const time = line.split(' ', 2)[1] ?? ''
    lines++
    if (time < latest) late++
    else latest = time
  }
  return { lines, late }
}
