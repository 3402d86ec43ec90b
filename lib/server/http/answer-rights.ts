import { rightsKeptMax, rightsKeptMs } from '@/lib/core/logs/limits.ts'
import { keepAnswers } from '../keep-answers.ts'
import { reviewLogRight } from '../kubernetes/review-log-right.ts'
import type { Call } from './create-respond.ts'

/** What the cluster has said of each person and namespace of late. */
const reviews = keepAnswers<boolean | null>({ keptMs: rightsKeptMs, keptMax: rightsKeptMax, now: Date.now })

/**
 * Answers what the person may read in a namespace, as menus mark it. Only a sign: what is asked for itself is decided by the cluster,
 * then and there.
 *
 * Shape: { readLogs }; null: the cluster cannot say
 */
export async function answerRights({ api, identity, params, signal }: Call<{ namespace: string }>): Promise<unknown> {
  const { namespace } = params
  if (identity.namespaces !== null && !identity.namespaces.includes(namespace)) return { readLogs: false }
  const server = api()
  const review = (own: AbortSignal) => reviewLogRight(server, namespace, own)
  return { readLogs: await reviews(`${server.key} ${namespace}`, review, signal) }
}
