import type { ServerResponse } from 'node:http'
import { apiVersionOf, type KubeObject, resourceTypes } from '../objects/object.ts'
import type { Change, ObjectStore } from '../objects/object-store.ts'
import { readSelectors } from './read-selectors.ts'
import type { ApiPath } from './request-path.ts'
import { sendStatus } from './status.ts'

/** A quiet watch gets a bookmark this often. Units: milliseconds */
const bookmarkIntervalMs = 10_000

const expired = (version: number, oldest: number) => ({
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Failure',
  message: `too old resource version: ${version} (${oldest})`,
  reason: 'Expired',
  code: 410,
})

/** Answers a watch: the changes since a version, then those that come, for as long as it is open. */
export function watchObjects(
  store: ObjectStore,
  { resource, namespace, name }: ApiPath,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const selector = readSelectors(resource, query, response)
  if (selector === null) return
  const wanted = query.get('resourceVersion') ?? ''
  if (!/^\d*$/.test(wanted)) {
    const words = `resourceVersion: Invalid value: "${wanted}": strconv.ParseUint: parsing "${wanted}": invalid syntax`
    return sendStatus(response, 500, null, words)
  }
  const version = Number(wanted)
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, private' })
  response.flushHeaders()
  const send = (type: string, object: unknown) => response.write(`${JSON.stringify({ type, object })}\n`)
  const concerns = (object: KubeObject) =>
    (namespace === null || object.metadata.namespace === namespace) && (name === null || object.metadata.name === name)
  /** What this watch has told: an object that is selected no longer is DELETED for it. */
  const known = new Set<string>()
  const tell = ({ type, resource: changed, object }: Change) => {
    if (changed !== resource || !concerns(object)) return
    const { uid } = object.metadata
    if (type === 'DELETED' || !selector(object)) {
      if (known.delete(uid) || (type === 'DELETED' && selector(object))) send('DELETED', object)
      return
    }
    send(known.has(uid) ? 'MODIFIED' : type === 'MODIFIED' && version > 0 ? 'MODIFIED' : 'ADDED', object)
    known.add(uid)
  }

  const missed = version === 0 ? [] : store.changesSince(version)
  if (missed === null) {
    send('ERROR', expired(version, store.oldestVersion()))
    response.end()
    return
  }
  if (version === 0) {
    for (const object of store.list(resource, namespace).filter((each) => concerns(each) && selector(each))) {
      known.add(object.metadata.uid)
      send('ADDED', object)
    }
  } else {
    for (const object of store.list(resource, namespace)) if (selector(object)) known.add(object.metadata.uid)
    for (const change of missed) {
      if (change.type === 'ADDED') known.delete(change.object.metadata.uid)
      tell(change)
    }
  }

  const stop = store.onChange(tell)
  const bookmark = () => {
    const { kind } = resourceTypes[resource]
    const apiVersion = apiVersionOf(resourceTypes[resource])
    const metadata = { resourceVersion: String(store.version()), creationTimestamp: null }
    send('BOOKMARK', { kind, apiVersion, metadata })
  }
  const bookmarks = query.get('allowWatchBookmarks') === 'true' ? setInterval(bookmark, bookmarkIntervalMs) : undefined
  const timeoutSeconds = Number(query.get('timeoutSeconds') ?? 0)
  const timeout = timeoutSeconds > 0 ? setTimeout(() => response.end(), timeoutSeconds * 1000) : undefined
  response.once('close', () => {
    stop()
    clearInterval(bookmarks)
    clearTimeout(timeout)
  })
}
