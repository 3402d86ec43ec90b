import { isProblem, problemToJson } from '@/lib/core/problems/problem.ts'
import { listNodes } from '../kubernetes/list-nodes.ts'
import type { Call } from './create-respond.ts'

/**
 * Answers with the nodes of a cluster.
 *
 * Shape:  `{ items, problems }`, as other lists; who may not list nodes gets none, and the missing right beside them
 * Errors: Problem, where the cluster cannot be asked
 */
export async function answerNodes({ api, signal }: Call<unknown>): Promise<unknown> {
  try {
    return { items: await listNodes(api(), signal), problems: [] }
  } catch (error) {
    if (!isProblem(error) || error.code !== 'forbidden') throw error
    return { items: [], problems: [problemToJson(error)] }
  }
}
