import * as v from 'valibot'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { checkName } from '../access/check-name.ts'
import type { PodLogOptions } from '../kubernetes/open-pod-log.ts'

const flag = v.optional(
  v.pipe(
    v.picklist(['true', 'false'], 'must be true or false'),
    v.transform((word) => word === 'true'),
  ),
  'false',
)
const numberFrom = (least: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,15}$/, `must be a whole number from ${least}`),
      v.transform(Number),
      v.minValue(least, `must be a whole number from ${least}`),
    ),
  )
const logQuery = v.strictObject({
  context: v.optional(v.string()),
  container: v.optional(v.string()),
  follow: flag,
  previous: flag,
  timestamps: flag,
  tailLines: numberFrom(0),
  sinceTime: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => toTimestamp(text) !== null, 'must be a time like 2026-01-02T03:04:05Z'),
    ),
  ),
  sinceSeconds: numberFrom(1),
  limitBytes: numberFrom(1),
  // Ours; all else is Kubernetes' own.
  reveal: flag,
})

/**
 * Reads the query of a log, in Kubernetes' own parameters and with its own bounds.
 *
 * Errors: Problem `invalid-query` naming the parameter and what it may be, `invalid-name`
 * Source: PodLogOptions in kubernetes, staging/src/k8s.io/api/core/v1/types.go
 */
export function decodeLogQuery(query: URLSearchParams): PodLogOptions {
  const names = [...query.keys()]
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Problem('invalid-query', `${twice} is given twice`)
  const result = v.safeParse(logQuery, Object.fromEntries(query))
  if (!result.success) throw explain(result.issues[0])
  const { output } = result
  if (output.sinceTime !== undefined && output.sinceSeconds !== undefined) {
    throw new Problem('invalid-query', 'Only one of sinceTime and sinceSeconds may be given')
  }
  return {
    container: output.container === undefined ? null : checkName('container', output.container),
    follow: output.follow,
    previous: output.previous,
    timestamps: output.timestamps,
    tailLines: output.tailLines ?? null,
    sinceTime: output.sinceTime ?? null,
    sinceSeconds: output.sinceSeconds ?? null,
    limitBytes: output.limitBytes ?? null,
  }
}

function explain(issue: v.BaseIssue<unknown>): Problem {
  const name = v.getDotPath(issue) ?? ''
  const known = Object.hasOwn(logQuery.entries, name)
  if (known) return new Problem('invalid-query', `${name} ${issue.message}, not ${JSON.stringify(issue.input)}`)
  const hint = `Known are ${Object.keys(logQuery.entries).join(', ')}.`
  return new Problem('invalid-query', `There is no parameter ${JSON.stringify(name)}`, { hint })
}
