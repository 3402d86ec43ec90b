import { Problem } from '@/lib/core/problems/problem.ts'
import type { LogOf, PodLogOptions } from '../kubernetes/open-pod-log.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { planRead } from './plan-read.ts'

/**
 * Says why the API server refused a log that it was rightly asked for. It does so in words alone, so the pod object is asked.
 * Gives `refusal` back where the pod object knows of nothing.
 */
export function explainRefusal(
  refusal: Problem,
  details: PodDetails | null,
  log: LogOf,
  { container, previous }: Pick<PodLogOptions, 'container' | 'previous'>,
): Problem {
  const names = details?.pod.containers.map(({ name }) => name) ?? []
  const [only] = names
  const named = container ?? (names.length === 1 ? only : undefined)
  if (named === undefined) {
    return new Problem('container-required', `The pod ${log.pod} has several containers`, {
      hint: `Name one with container=: ${names.join(', ')}.`,
    })
  }
  const want = { ...log, container: named, previous, follow: false }
  const plan = planRead(details, want, { run: null, drained: false })
  return plan.type === 'fail' ? plan.problem : refusal
}
