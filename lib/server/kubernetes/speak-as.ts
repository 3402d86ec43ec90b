import type { OutgoingHttpHeaders } from 'node:http'
import { KubeConfig } from '@kubernetes/client-node'
import type { Credential } from '../access/identity.ts'

/**
 * Makes of a kubeconfig one that speaks for a person: of the context's cluster it keeps the address and the certificates, and
 * of its user nothing where the person has a token of their own.
 */
export function speakAs(kubeConfig: KubeConfig, credential: Credential): KubeConfig {
  const cluster = kubeConfig.getCurrentCluster()
  if (credential.type !== 'bearer' || cluster === null) return kubeConfig
  const speaking = new KubeConfig()
  const context = kubeConfig.getCurrentContext()
  speaking.loadFromOptions({
    clusters: [cluster],
    users: [{ name: 'person', token: credential.token }],
    contexts: [{ name: context, cluster: cluster.name, user: 'person' }],
    currentContext: context,
  })
  return speaking
}

/**
 * The headers that say for whom the user of the kubeconfig speaks.
 *
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
export function impersonationHeaders(credential: Credential): OutgoingHttpHeaders {
  if (credential.type !== 'impersonate') return {}
  const groups = [...credential.groups]
  return { 'Impersonate-User': credential.user, ...(groups.length === 0 ? {} : { 'Impersonate-Group': groups }) }
}
