import { apiVersionOf, resourceTypes } from '../objects/object.ts'

/** What kubectl lets people type. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  Namespace: ['ns'],
  Node: ['no'],
  Pod: ['po'],
  Event: ['ev'],
  Deployment: ['deploy'],
  ReplicaSet: ['rs'],
  StatefulSet: ['sts'],
  DaemonSet: ['ds'],
  CronJob: ['cj'],
}

const groups = ['apps', 'batch', 'authorization.k8s.io', 'authentication.k8s.io'] as const

/**
 * What clients ask before they ask for anything: which versions and resources there are.
 *
 * Shape: null where the path is no question of that kind
 */
export function discover(path: string): unknown {
  if (path === '/version') {
    return { major: '1', minor: '37', gitVersion: 'v1.37.2', platform: 'linux/amd64', goVersion: 'go1.26' }
  }
  if (path === '/readyz' || path === '/livez') return 'ok'
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] }
  if (path === '/apis') {
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map((name) => {
        const version = { groupVersion: `${name}/v1`, version: 'v1' }
        return { name, versions: [version], preferredVersion: version }
      }),
    }
  }
  const match = /^\/(?:api|apis\/([^/]+))\/(v1)$/.exec(path)
  const group = match?.[1] ?? ''
  if (match === null || (group !== '' && !groups.some((name) => name === group))) return null
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group === '' ? 'v1' : `${group}/v1`,
    resources: Object.values(resourceTypes)
      .filter((type) => type.group === group)
      .flatMap((type) => {
        const { plural: name, kind, namespaced } = type
        const singularName = kind.toLowerCase()
        const verbs = ['get', 'list', 'watch']
        const itself = { name, singularName, namespaced, kind, verbs, version: apiVersionOf(type) }
        const log = { name: 'pods/log', singularName: '', namespaced: true, kind: 'Pod', verbs: ['get'] }
        const named = { ...itself, shortNames: shortNames[kind] ?? [] }
        return kind === 'Pod' ? [named, log] : [named]
      }),
  }
}
