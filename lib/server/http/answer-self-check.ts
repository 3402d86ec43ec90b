import { selfCheckSeconds } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { planTicks } from '@/lib/core/self-check/plan-ticks.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'
import type { Call } from './create-respond.ts'
import { createTickSource } from './create-tick-source.ts'
import { streamResponse } from './stream-response.ts'

/**
 * Answers with a stream that goes the way that a log goes, and holds nothing but when it was sent. `?seconds=` shortens it.
 *
 * Errors: Problem `invalid-query`
 */
export function answerSelfCheck({ query, signal, identity }: Call<unknown>): Response {
  const source = createTickSource(planTicks(readSeconds(query.get('seconds'))), {
    sleep: createWakeableSleep(signal),
    now: () => performance.now(),
  })
  return streamResponse(source, 'text/plain; charset=utf-8', { signal, identity })
}

function readSeconds(text: string | null): number {
  if (text === null) return selfCheckSeconds
  const seconds = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (seconds >= 1 && seconds <= selfCheckSeconds) return seconds
  throw new Problem('invalid-query', `seconds must be a whole number from 1 to ${selfCheckSeconds}`)
}
