import type { UseQueryResult } from '@tanstack/react-query'
import { isProblem, Problem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'

/** What a screen needs to know of a question to the server. */
export type QueryAnswer<T> = {
  /** null: not here yet, or refused. */
  readonly data: T | null
  readonly problem: ProblemJson | null
  /** Asks again. */
  readonly retry: () => void
}

/** Makes it of what react-query says. */
export function toQueryAnswer<T>({ data, error, refetch }: UseQueryResult<T>): QueryAnswer<T> {
  return {
    data: data ?? null,
    problem: error === null ? null : problemToJson(asProblem(error)),
    retry: () => void refetch(),
  }
}

function asProblem(error: Error): Problem {
  return isProblem(error) ? error : new Problem('internal', 'This page failed to ask the server', { cause: error })
}
