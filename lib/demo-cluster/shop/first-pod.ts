import type { DemoPod } from '../world/pod-status.ts'

/** The first pod of a workload. Errors: RangeError where it has none */
export function firstPod([pod]: readonly DemoPod[]): DemoPod {
  if (pod === undefined) throw new RangeError('the workload has no pod')
  return pod
}
