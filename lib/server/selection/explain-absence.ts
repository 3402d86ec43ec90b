import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { checkNamespace } from '../kubernetes/check-namespace.ts'
import { checkWorkload } from '../kubernetes/check-workload.ts'

/** Says why a selection has no pods, where that is more than that there are none now; null otherwise. */
export async function explainAbsence(
  api: ApiServer,
  { namespace, of }: StreamSelection,
  signal: AbortSignal,
): Promise<Problem | null> {
  try {
    await checkNamespace(api, namespace, signal)
    if (of.type === 'workload') await checkWorkload(api, { namespace, ...of }, signal)
  } catch (error) {
    // The border: why there is nothing is what the reader is told, and no failure of the stream.
    if (!isProblem(error)) throw error
    return error
  }
  if (of.type !== 'pod') return null
  return new Problem('pod-not-found', `There is no pod ${of.name} in the namespace ${namespace}`, {
    hint: 'It may have been deleted or replaced: look for its workload.',
  })
}
