import { access, constants, stat } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import type { Settings } from './read-settings.ts'
import { Refusal } from './refusal.ts'

/** Where the logs come from. `foundBy` says in words why this one. */
export type ClusterChoice =
  | { readonly type: 'kubeconfig'; readonly files: readonly string[]; readonly foundBy: string }
  | { readonly type: 'in-cluster' }
  | { readonly type: 'demo'; readonly asked: boolean }

/** What of the machine decides the choice. */
export type Machine = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Folder that relative paths start from. */
  readonly workingFolder: string
  /** Folder of the account that Kubernetes mounts into a pod. */
  readonly accountFolder: string
}

/**
 * Chooses the cluster: the file that was named, `KUBECONFIG`, `~/.kube/config`, the in-cluster account, else the demo cluster.
 * Files must only be there: what stands in them is for the server to judge, which reads them.
 *
 * Errors: Refusal where a file that was named cannot be read
 */
export async function pickCluster(
  settings: Pick<Settings, 'demo' | 'kubeconfig'>,
  { environment, home, workingFolder, accountFolder }: Machine,
): Promise<ClusterChoice> {
  if (settings.demo) return { type: 'demo', asked: true }
  const named = [
    { joined: settings.kubeconfig ?? '', foundBy: 'The kubeconfig' },
    { joined: environment['KUBECONFIG'] ?? '', foundBy: 'KUBECONFIG' },
  ]
  for (const { joined, foundBy } of named) {
    const files = joined.split(delimiter).filter((path) => path !== '')
    const paths = files.map((path) => resolve(workingFolder, path.replace(/^~(?=\/|$)/, home)))
    for (const path of paths) {
      const fault = await faultOf(path)
      if (fault !== null) throw new Refusal(`${foundBy} ${path} ${fault}.`)
    }
    if (paths.length > 0) return { type: 'kubeconfig', files: paths, foundBy }
  }
  const usual = join(home, '.kube', 'config')
  if ((await faultOf(usual)) === null) return { type: 'kubeconfig', files: [usual], foundBy: 'The kubeconfig' }
  const inCluster = Boolean(environment['KUBERNETES_SERVICE_HOST'])
  if (inCluster && (await faultOf(join(accountFolder, 'token'))) === null) return { type: 'in-cluster' }
  return { type: 'demo', asked: false }
}

/** Why a file cannot be read, to go on a sentence with; null: it can. */
async function faultOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null)
  if (stats === null) return 'does not exist'
  if (!stats.isFile()) return 'is not a file'
  if (stats.size === 0) return 'is empty'
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
  return readable ? null : 'may not be read by you'
}
