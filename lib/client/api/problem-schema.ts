import * as v from 'valibot'
import { catalogue, isProblemCode, type ProblemCode } from '@/lib/core/problems/catalogue.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'

const missingRight = v.object({
  verb: v.string(),
  resource: v.string(),
  apiGroup: v.string(),
  namespace: v.nullable(v.string()),
})

/** Reads a problem as it travels. A code that this page does not know yet is read as `internal`. */
export const problemSchema: v.GenericSchema<unknown, ProblemJson> = v.object({
  type: v.string(),
  code: v.pipe(
    v.string(),
    v.transform((text): ProblemCode => (isProblemCode(text) ? text : 'internal')),
  ),
  title: v.optional(v.string(), catalogue.internal.title),
  status: v.number(),
  detail: v.string(),
  hint: v.nullable(v.string()),
  missing: v.nullable(missingRight),
  retryAfterSeconds: v.nullable(v.number()),
})
