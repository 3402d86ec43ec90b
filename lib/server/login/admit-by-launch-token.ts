import { Problem } from '@/lib/core/problems/problem.ts'
import type { LaunchGate } from '../access/launch-gate.ts'
import type { Admit } from './answer-login.ts'

/** Admits who pastes the printed address, or the token in it. */
export function admitByLaunchToken(gate: LaunchGate | null): Admit {
  return async (text, { request }) => {
    const token = URL.canParse(text) ? (new URL(text).searchParams.get('token') ?? '') : text
    if (gate?.accepts(token)) return [gate.cookieFor(request.headers)]
    throw new Problem('unauthorized', 'This is not what Podlogs printed at its start', {
      hint: 'It has a new token after each start: take the one that it printed last.',
    })
  }
}
