import { Problem } from '@/lib/core/problems/problem.ts'

/**
 * Answers for the paths under /api that do not exist, in the same shape as every other failure.
 *
 * Errors: Problem `not-found`, always
 */
export function answerNothing(): never {
  throw new Problem('not-found', 'Podlogs has nothing at this address', { hint: 'docs/api.md lists what there is.' })
}
