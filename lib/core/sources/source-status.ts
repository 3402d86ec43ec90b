import type { Tone } from '../pods/tone.ts'
import type { SourceReading } from './source-reading.ts'

/**
 * How the log of a container stands, in a word; in the order in which coverage tells of them.
 * failed: see its problem; waiting: its container has not started; ended: there is no more, or no more was asked for.
 */
export const sourceStatuses = [
  'live',
  'forbidden',
  'failed',
  'waiting',
  'resuming',
  'opening',
  'ended',
  'deleted',
] as const
/** One of them. */
export type SourceStatus = (typeof sourceStatuses)[number]

/** How a log stands: whether it is read, and if not, why. */
export function sourceStatus({
  phase,
  closeReason,
  problem,
}: Pick<SourceReading, 'phase' | 'closeReason' | 'problem'>): SourceStatus {
  switch (phase) {
    case 'live':
      return 'live'
    case 'opening':
      return problem === null ? 'opening' : problemStatus(problem.code)
    case 'resuming':
      return problem?.code === 'container-not-ready' ? 'waiting' : 'resuming'
    case 'closed':
      if (closeReason === 'deleted' || closeReason === 'forbidden') return closeReason
      return closeReason === 'gave-up' ? problemStatus(problem?.code) : 'ended'
    default:
      return phase satisfies never
  }
}

function problemStatus(code: string | undefined): SourceStatus {
  if (code === 'container-not-ready') return 'waiting'
  return code === 'forbidden' || code === 'unauthorized' ? 'forbidden' : 'failed'
}

/** What a status means to the one who looks. */
export const statusTone: Readonly<Record<SourceStatus, Tone>> = {
  live: 'ok',
  forbidden: 'bad',
  failed: 'bad',
  waiting: 'warn',
  resuming: 'warn',
  opening: 'busy',
  ended: 'done',
  deleted: 'done',
}

/** A status as a person reads it. */
export const statusWord: Readonly<Record<SourceStatus, string>> = {
  live: 'live',
  forbidden: 'forbidden',
  failed: 'failed',
  waiting: 'waiting',
  resuming: 'reconnecting',
  opening: 'opening',
  ended: 'ended',
  deleted: 'deleted',
}
