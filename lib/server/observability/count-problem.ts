import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'
import { counts } from './counts.ts'

/** Counts a problem that a person was shown, as an answer or in a stream. */
export function countProblem(code: ProblemCode): void {
  const { problems } = counts()
  problems.set(code, (problems.get(code) ?? 0) + 1)
}
