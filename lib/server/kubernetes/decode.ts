import * as v from 'valibot'
import { Problem } from '@/lib/core/problems/problem.ts'

/**
 * Reads an answer of the API server through a schema.
 *
 * Errors: Problem `cluster-error`, naming the field that is not as Kubernetes has it
 */
export function decode<S extends v.GenericSchema>(schema: S, answer: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, answer)
  if (result.success) return result.output
  const [issue] = result.issues
  const field = v.getDotPath(issue) ?? 'the answer'
  throw new Problem('cluster-error', `The API server sent a ${what} that cannot be read: ${field}: ${issue.message}`)
}
