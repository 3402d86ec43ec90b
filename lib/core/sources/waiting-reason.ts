import type { ProblemJson } from '../problems/problem.ts'

/** Why a container waits, in Kubernetes' word, where its problem says one. Shape: "ImagePullBackOff" */
export function waitingReason(problem: Pick<ProblemJson, 'code' | 'detail'> | null): string | null {
  if (problem?.code !== 'container-not-ready') return null
  return /is waiting: ([A-Z][A-Za-z]+)/.exec(problem.detail)?.[1] ?? null
}
