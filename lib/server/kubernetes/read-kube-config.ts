import { accessSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Cluster, KubeConfig, type User } from '@kubernetes/client-node'
import { Problem } from '@/lib/core/problems/problem.ts'

const accountFolder = '/var/run/secrets/kubernetes.io/serviceaccount'
const serviceAccountToken = `${accountFolder}/token`
const clusterAuthority = `${accountFolder}/ca.crt`

/**
 * Reads the kubeconfig: the files given (merged as kubectl does), else `~/.kube/config`, else the service account of the
 * pod that Podlogs runs in, or of its cluster the address alone where it has no account. Read anew at each call, so that a context added while Podlogs runs is there.
 *
 * Errors: Problem `credentials-failed`, where there is none or it cannot be read
 */
export function readKubeConfig(files: readonly string[]): KubeConfig {
  const userFile = join(homedir(), '.kube', 'config')
  if (files.length > 0) return load(files)
  if (exists(userFile)) return load([userFile])
  if (!exists(serviceAccountToken)) {
    const cluster = clusterOfPod(process.env)
    if (cluster !== null) return cluster
    throw new Problem('credentials-failed', 'There is no kubeconfig and no service account on this machine', {
      hint: 'Start Podlogs with --kubeconfig FILE, or with --demo for the built-in cluster.',
    })
  }
  const kubeConfig = new KubeConfig()
  kubeConfig.loadFromCluster()
  return kubeConfig
}

/**
 * The cluster that a pod runs in, as its environment says, with no user: each person brings their own token.
 *
 * Shape: https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables
 */
export function clusterOfPod(environment: Readonly<Record<string, string | undefined>>): KubeConfig | null {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = environment
  if (!host || !port) return null
  const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`
  // Beside the account of a pod, and mounted alone from the ConfigMap kube-root-ca.crt where there is none.
  const authority = exists(clusterAuthority) ? { caFile: clusterAuthority } : {}
  const kubeConfig = new KubeConfig()
  kubeConfig.loadFromOptions({
    clusters: [{ name: 'in-cluster', server, ...authority }],
    users: [],
    contexts: [{ name: 'in-cluster', cluster: 'in-cluster', user: '' }],
    currentContext: 'in-cluster',
  })
  return kubeConfig
}

/** Makes a copy of a kubeconfig that stands on this context, with caches of its own. */
export function selectContext(kubeConfig: KubeConfig, context: string): KubeConfig {
  const selected = new KubeConfig()
  selected.loadFromOptions({
    contexts: kubeConfig.getContexts(),
    clusters: kubeConfig.getClusters().map(allowPlainHttp),
    users: kubeConfig.getUsers().map(announceExecInfo),
    currentContext: context,
  })
  return selected
}

function load(files: readonly string[]): KubeConfig {
  const merged = new KubeConfig()
  for (const [at, file] of files.entries()) {
    try {
      if (at === 0) {
        merged.loadFromFile(file)
      } else {
        const next = new KubeConfig()
        next.loadFromFile(file)
        merge(merged, next)
      }
    } catch (cause) {
      throw new Problem('credentials-failed', `The kubeconfig ${file} cannot be read: ${reasonOf(cause)}`, { cause })
    }
  }
  return merged
}

/** As kubectl merges: of two entries of one name, the first file's counts. */
function merge(into: KubeConfig, from: KubeConfig): void {
  const fresh = <T extends { readonly name: string }>(known: readonly T[], found: readonly T[]) =>
    found.filter(({ name }) => !known.some((entry) => entry.name === name))
  for (const cluster of fresh(into.getClusters(), from.getClusters())) into.addCluster(cluster)
  for (const user of fresh(into.getUsers(), from.getUsers())) into.addUser(user)
  for (const context of fresh(into.getContexts(), from.getContexts())) into.addContext(context)
  if (!into.getCurrentContext() && from.getCurrentContext()) into.setCurrentContext(from.getCurrentContext())
}

/** client-node wants `insecure-skip-tls-verify` for http:// servers, where there is no TLS to verify; kubectl does not. */
function allowPlainHttp(cluster: Cluster): Cluster {
  return cluster.server.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster
}

/** Some exec plugins refuse to work without this variable, which client-node leaves out. */
function announceExecInfo(user: User): User {
  if (!user.exec) return user
  const info = { kind: 'ExecCredential', apiVersion: user.exec.apiVersion, spec: { interactive: false } }
  const env = [...(user.exec.env ?? []), { name: 'KUBERNETES_EXEC_INFO', value: JSON.stringify(info) }]
  return { ...user, exec: { ...user.exec, env } }
}

function exists(file: string): boolean {
  try {
    accessSync(file)
    return true
  } catch {
    return false
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown reason'
  const missing = 'code' in cause && cause.code === 'ENOENT'
  return missing ? 'there is no such file' : (cause.message.split('\n')[0] ?? '')
}
