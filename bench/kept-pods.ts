import { kubectl } from '@/e2e/kubectl.ts'
import { createMergePods, type MergePods } from './merge-pods.ts'
import { eventually } from './real-cluster.ts'

const writeMsMax = 300_000
const lastLine = 'this is the end'

/** So much in each of so many containers, all written at once, as a service of a shop writes; one line in a thousand tells of a payment that was refused. */
export async function createKeptPods(containers: number, kib: number): Promise<MergePods> {
  await using open = new AsyncDisposableStack()
  const pods = open.use(await createMergePods(containers, writerScript(kib)))
  await eventually('all is written', () => isWritten(pods), writeMsMax)
  open.move()
  return pods
}

/** Paths of their logs on the API server. `query`: what is asked for beside the container. */
export function logPaths({ containers }: Pick<MergePods, 'containers'>, query = ''): readonly string[] {
  return containers.map(
    ({ namespace, pod, container }) =>
      `/api/v1/namespaces/${namespace}/pods/${pod}/log?container=${container}${query && `&${query}`}`,
  )
}

/** Writes, says the last line, and stays. */
function writerScript(kib: number): string {
  return [
    `awk 'BEGIN { for (i = 0; bytes < ${kib} * 1024; i++) {`,
    '  bad = i % 1000 == 999',
    '  level = i % 97 == 0 ? "ERROR" : i % 11 == 0 ? "WARN" : "INFO"',
    '  what = bad ? "Payment refused by the bank" : "request done"',
    '  line = sprintf("%s %s id=%d path=/api/cart/%d status=%d took %d ms user=%d region=eu-%d",',
    '    level, what, i, i % 977, bad ? 503 : 200, i % 131, i % 7919, i % 3)',
    '  bytes += length(line) + 1',
    '  print line',
    "} }'",
    `echo '${lastLine}'`,
    'exec sleep 1000000',
  ].join('\n')
}

/** Errors: Error where one has not said its last line. */
async function isWritten({ namespace, labelSelector, containers: all }: MergePods): Promise<void> {
  const which = ['-n', namespace, '-l', labelSelector, '--all-containers', `--max-log-requests=${all.length}`]
  const last = (await kubectl(['logs', ...which, '--tail=1'])).split('\n').filter((line) => line === lastLine)
  if (last.length < all.length) throw new Error(`${last.length} of ${all.length} have written all`)
}
