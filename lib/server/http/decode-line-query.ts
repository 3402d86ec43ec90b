import * as v from 'valibot'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import { checkName } from '../access/check-name.ts'
import type { LogOf } from '../kubernetes/open-pod-log.ts'
import { timestampSchema } from './timestamp-schema.ts'

const lineQuery = v.strictObject({
  context: v.optional(v.string()),
  container: v.string(),
  podUid: v.pipe(v.string(), v.minLength(1, 'must be the UID of the pod')),
  restartCount: v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'must be a whole number from 0'), v.transform(Number)),
  timestamp: timestampSchema,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{14}$/, 'must be 14 hexadecimal digits')),
  reveal: v.optional(v.picklist(['true', 'false'], 'must be true or false')),
})

/**
 * Reads which line is wanted.
 *
 * Errors: Problem `invalid-query` naming the parameter and what it may be, `invalid-name`
 */
export function decodeLineQuery({ namespace, pod }: LogOf, query: URLSearchParams): WholeLineRef {
  const result = v.safeParse(lineQuery, Object.fromEntries(query))
  if (!result.success) {
    const [issue] = result.issues
    throw new Problem('invalid-query', `${v.getDotPath(issue) ?? 'The query'}: ${issue.message}`, {
      hint: `Known are ${Object.keys(lineQuery.entries).join(', ')}.`,
    })
  }
  const { podUid, restartCount, timestamp, digest } = result.output
  const container = checkName('container', result.output.container)
  return { namespace, pod, podUid, container, restartCount, timestamp, digest }
}
