import { type ResourceName, resourceTypes } from '../objects/object.ts'

/** What an address of the API stands for. */
export type ApiPath = {
  readonly resource: ResourceName
  readonly namespace: string | null
  readonly name: string | null
  readonly subresource: string | null
}

/**
 * Reads "/api/v1/…" and "/apis/<group>/<version>/…".
 *
 * Shape: null where the API serves nothing of that kind
 */
export function readApiPath(pathname: string): ApiPath | null {
  const match = /^\/(?:api|apis\/([^/]+))\/([^/]+)\/(.+)$/.exec(pathname)
  if (match === null) return null
  const [, group = '', version, rest = ''] = match
  const parts = rest.split('/').map(decodeURIComponent)
  const namespaced = parts[0] === 'namespaces' && parts.length > 2
  const [plural, name = null, subresource = null, ...more] = namespaced ? parts.slice(2) : parts
  const resource = resourceNames.find((each) => {
    const type = resourceTypes[each]
    return type.plural === plural && type.group === group && type.version === version
  })
  if (resource === undefined || more.length > 0) return null
  return { resource, namespace: namespaced ? (parts[1] ?? null) : null, name, subresource }
}

/** Every name of `resourceTypes`. */
const resourceNames = Object.keys(resourceTypes).filter((name): name is ResourceName =>
  Object.hasOwn(resourceTypes, name),
)
