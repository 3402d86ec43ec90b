import type { OlderState } from '@/lib/client/logs/log-session.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'

/** How far the reading of older lines has come, in words; null: nothing is read. */
export function olderProgress({ loading }: OlderState): string | null {
  if (loading === null) return null
  const { done, of } = loading
  return of === 1 ? 'Loading older lines' : `Loading older lines, ${formatCount(done)} of ${formatCount(of)} containers`
}
