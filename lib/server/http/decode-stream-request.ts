import * as v from 'valibot'
import { requestBytesMax, selectionsMax, sourcesMax } from '@/lib/core/logs/limits.ts'
import { parseLabelSelector } from '@/lib/core/pods/label-selector.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { selectableKinds } from '@/lib/core/wire/stream-selection.ts'
import { checkName } from '../access/check-name.ts'
import { readJsonBody } from './read-json-body.ts'
import { timestampSchema as timestamp } from './timestamp-schema.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,14}$/))
const resumePoint = v.strictObject({
  podUid: v.pipe(v.string(), v.maxLength(64)),
  restartCount: count,
  timestamp,
  seen: v.array(v.strictObject({ timestamp, digest })),
})
const beforePoint = v.strictObject({
  podUid: v.pipe(v.string(), v.maxLength(64)),
  restartCount: count,
  timestamp,
  digest,
  tailLines: v.nullable(count),
})
const source = v.strictObject({
  namespace: v.string(),
  pod: v.string(),
  container: v.string(),
  previous: v.optional(v.boolean(), false),
  resume: v.optional(v.nullable(resumePoint), null),
  podUid: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  before: v.exactOptional(beforePoint),
})
const labelSelector = v.pipe(
  v.string(),
  v.check(
    (text) => parseLabelSelector(text) !== null,
    ({ input }) => `${JSON.stringify(input)} is no label selector, such as app=cart,tier in (web,api)`,
  ),
)
const podsOf = v.variant('type', [
  v.strictObject({ type: v.literal('pod'), name: v.string() }),
  v.strictObject({ type: v.literal('workload'), kind: v.picklist(selectableKinds), name: v.string() }),
  v.strictObject({ type: v.literal('labelSelector'), labelSelector: labelSelector }),
  v.strictObject({ type: v.literal('namespace') }),
])
const selection = v.strictObject({
  namespace: v.string(),
  of: podsOf,
  containers: v.optional(v.array(v.string()), () => []),
  resumed: v.optional(v.boolean(), false),
})
const streamRequest = v.strictObject({
  sources: v.pipe(
    v.optional(v.array(source), () => []),
    v.maxLength(sourcesMax, `must not name more than ${sourcesMax} containers`),
  ),
  selections: v.pipe(
    v.optional(v.array(selection), () => []),
    v.maxLength(selectionsMax, `must not name more than ${selectionsMax} selections`),
  ),
  follow: v.optional(v.boolean(), false),
  tailLines: v.optional(v.nullable(count), null),
  sinceTime: v.optional(v.nullable(timestamp), null),
  untilTime: v.optional(v.nullable(timestamp), null),
  reveal: v.exactOptional(v.boolean()),
})

/**
 * Reads the body of `POST /api/stream`.
 *
 * Shape:  a StreamRequest; what may be null may be left out. Fields that it does not have are refused, since a misspelt one
 *         would be ignored in silence
 * Errors: Problem `invalid-query` naming the field, `invalid-name`
 */
export async function decodeStreamRequest(request: Request): Promise<StreamRequest> {
  const result = v.safeParse(streamRequest, await readJsonBody(request, requestBytesMax))
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem('invalid-query', `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`)
  }
  checkNames(result.output)
  return result.output
}

function checkNames({ sources, selections }: StreamRequest): void {
  if (sources.length + selections.length === 0)
    throw new Problem('invalid-query', 'sources: must name at least one container')
  for (const { namespace, pod, container } of sources) {
    checkName('namespace', namespace)
    checkName('pod', pod)
    checkName('container', container)
  }
  for (const { namespace, of, containers } of selections) {
    checkName('namespace', namespace)
    // Objects that own pods are named as pods are.
    if (of.type === 'pod' || of.type === 'workload') checkName('pod', of.name)
    for (const container of containers) checkName('container', container)
  }
}
