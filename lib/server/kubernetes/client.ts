import 'server-only'
import type { KubeConfig } from '@kubernetes/client-node'
import type { Cluster } from '@/lib/core/pods/pod.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { type Identity, identityKey } from '../access/identity.ts'
import { config } from '../config.ts'
import type { ApiServer } from './api-server.ts'
import { clustersOf } from './clusters-of.ts'
import { createConnectionSource } from './connection-options.ts'
import { createApiServer } from './create-api-server.ts'
import { readKubeConfig, selectContext } from './read-kube-config.ts'
import { restrictTo } from './restrict-to.ts'
import { impersonationHeaders, speakAs } from './speak-as.ts'

/** The kubeconfig is looked at again this often: a context may have been added. Units: milliseconds */
const kubeConfigAgeMsMax = 2_000

let read: { readonly at: number; readonly kubeConfig: KubeConfig } | null = null
/** Ways to a cluster that are kept, the last used ones: each person with a token has one of their own. */
const apiServersMax = 1_000

/** In the order of their last use. */
const apiServers = new Map<string, ApiServer>()

/** The clusters that may be chosen. Errors: Problem `credentials-failed` */
export function listClusters(): readonly Cluster[] {
  const kubeConfig = currentKubeConfig()
  return clustersOf(kubeConfig, startContext(kubeConfig), config.demo)
}

/**
 * The way to a cluster for a person, opened at its first use and kept.
 *
 * Errors: Problem `context-not-found`, `credentials-failed`
 */
export function apiServerFor(identity: Identity, wanted: string | null): ApiServer {
  const kubeConfig = currentKubeConfig()
  const context = wanted ?? startContext(kubeConfig)
  const entry = kubeConfig.getContextObject(context)
  if (entry === null) {
    throw new Problem('context-not-found', `There is no context ${JSON.stringify(context)} in the kubeconfig`, {
      hint: 'Choose another cluster, or add the context to the kubeconfig.',
    })
  }
  const { name: _, ...cluster } = kubeConfig.getCluster(entry.cluster) ?? { name: '' }
  const key = JSON.stringify([identityKey(identity), context, entry.cluster, entry.user, cluster])
  const known = apiServers.get(key)
  if (known !== undefined) return keep(key, known)
  const { credential } = identity
  const makeKubeConfig = () => speakAs(selectContext(currentKubeConfig(), context), credential)
  const connections = createConnectionSource(makeKubeConfig, Date.now, impersonationHeaders(credential))
  const apiServer = createApiServer(key, connections)
  return keep(key, identity.namespaces === null ? apiServer : restrictTo(apiServer, identity.namespaces))
}

/** Who has been away the longest goes first; what they still read stays open. */
function keep(key: string, apiServer: ApiServer): ApiServer {
  apiServers.delete(key)
  apiServers.set(key, apiServer)
  const [oldest] = apiServers.keys()
  if (apiServers.size > apiServersMax && oldest !== undefined) apiServers.delete(oldest)
  return apiServer
}

function startContext(kubeConfig: KubeConfig): string {
  return config.context ?? kubeConfig.getCurrentContext() ?? ''
}

function currentKubeConfig(): KubeConfig {
  if (read === null || Date.now() - read.at > kubeConfigAgeMsMax) {
    read = { at: Date.now(), kubeConfig: readKubeConfig(config.kubeconfigFiles) }
  }
  return read.kubeConfig
}
