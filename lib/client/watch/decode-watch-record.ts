import * as v from 'valibot'
import { type WatchRecord, watchResources } from '@/lib/core/pods/watch-record.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { clusterEventSchema, podSchema, workloadSchema } from '../api/pod-schemas.ts'
import { problemSchema } from '../api/problem-schema.ts'

const sync = v.variant('resource', [
  v.object({ type: v.literal('sync'), resource: v.literal('pods'), items: v.array(podSchema) }),
  v.object({ type: v.literal('sync'), resource: v.literal('workloads'), items: v.array(workloadSchema) }),
  v.object({ type: v.literal('sync'), resource: v.literal('events'), items: v.array(clusterEventSchema) }),
])

const uids = v.array(v.string())

const change = v.variant('resource', [
  v.object({ type: v.literal('change'), resource: v.literal('pods'), upserts: v.array(podSchema), deletes: uids }),
  v.object({
    type: v.literal('change'),
    resource: v.literal('workloads'),
    upserts: v.array(workloadSchema),
    deletes: uids,
  }),
  v.object({
    type: v.literal('change'),
    resource: v.literal('events'),
    upserts: v.array(clusterEventSchema),
    deletes: uids,
  }),
])

const record = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.object({ type: v.literal('heartbeat') }),
    change,
    sync,
    v.object({ type: v.literal('problem'), resource: v.picklist(watchResources), problem: problemSchema }),
  ]),
)

/** Reads one line of a live list. Errors: Problem `internal` for what this page does not know */
export function decodeWatchRecord(line: string): WatchRecord {
  const decoded = v.safeParse(record, line)
  if (decoded.success) return decoded.output
  throw new Problem('internal', 'The server sent a list in a form that this page does not know', {
    hint: 'Reload the page: the server may have been updated.',
  })
}
