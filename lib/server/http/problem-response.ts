import { type Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { countProblem } from '../observability/count-problem.ts'

/** Answers with a Problem. Source: RFC 9457, RFC 9110 (Retry-After) */
export function problemResponse(problem: Problem, url: string): Response {
  countProblem(problem.code)
  const json = { ...problemToJson(problem), instance: new URL(url).pathname }
  const headers = new Headers({ 'Content-Type': 'application/problem+json; charset=utf-8' })
  if (json.retryAfterSeconds !== null) headers.set('Retry-After', String(Math.ceil(json.retryAfterSeconds)))
  return new Response(JSON.stringify(json), { status: json.status, headers })
}
