import * as v from 'valibot'
import { createLineSplitter } from '@/lib/core/logs/split-lines.ts'
import type { MissingRight } from '@/lib/core/problems/problem.ts'
import type { ApiServer, ByteStream } from './api-server.ts'
import { decode } from './decode.ts'
import { refusalToProblem } from './refusal-to-problem.ts'
import { pathOf, type ResourceList, rightTo } from './resource-kinds.ts'

/** One thing that happened to a list. `bookmark`: nothing, but this is how far the watch has come. */
export type WatchChange = {
  readonly type: 'upsert' | 'delete' | 'bookmark'
  readonly object: unknown
  readonly resourceVersion: string
}

/** An object is bounded by etcd to 1.5 MiB; its JSON by this. Units: bytes */
const changeBytesMax = 16 * 1024 * 1024

/** The API server ends a watch after a time between these, so that not all come back at once. Units: seconds */
const watchSeconds = { min: 300, max: 600 }

const changeSchema = v.object({
  type: v.picklist(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
  object: v.unknown(),
})
const versionSchema = v.object({ metadata: v.object({ resourceVersion: v.string() }) })
const errorSchema = v.object({ code: v.nullish(v.number(), 500) })

/**
 * Watches a list from a resource version on, over one connection. Resolves when the API server has taken the watch up; the
 * changes end where it ends the connection.
 *
 * Errors: `Expired`, where the version is too old, here or between the changes; else a Problem
 */
export async function openWatch(
  api: ApiServer,
  list: ResourceList,
  resourceVersion: string,
  signal: AbortSignal,
): Promise<AsyncIterable<WatchChange>> {
  const seconds = watchSeconds.min + Math.random() * (watchSeconds.max - watchSeconds.min)
  const query = {
    watch: 'true',
    allowWatchBookmarks: 'true',
    resourceVersion,
    timeoutSeconds: String(Math.round(seconds)),
  }
  const right = rightTo('watch', list)
  return readChanges(await api.open({ path: pathOf(list), query, right }, signal), right)
}

async function* readChanges(bytes: ByteStream, right: MissingRight): AsyncGenerator<WatchChange> {
  const splitter = createLineSplitter(changeBytesMax)
  const decoder = new TextDecoder()
  for await (const chunk of bytes) {
    for (const line of splitter.push(chunk)) yield toChange(JSON.parse(decoder.decode(line.bytes)), right)
  }
}

function toChange(record: unknown, right: MissingRight): WatchChange {
  const { type, object } = decode(changeSchema, record, 'change of a watch')
  if (type === 'ERROR') {
    throw refusalToProblem(decode(errorSchema, object, 'watch error').code, {}, JSON.stringify(object), right)
  }
  const { metadata } = decode(versionSchema, object, 'change of a watch')
  const types = { ADDED: 'upsert', MODIFIED: 'upsert', DELETED: 'delete', BOOKMARK: 'bookmark' } as const
  return { type: types[type], object, resourceVersion: metadata.resourceVersion }
}
