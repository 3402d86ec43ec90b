import { Problem } from '@/lib/core/problems/problem.ts'

/** The API server no longer knows the resource version it was asked to go on from: list again. */
export class Expired extends Problem {
  constructor(detail: string) {
    super('cluster-error', detail)
  }
}
