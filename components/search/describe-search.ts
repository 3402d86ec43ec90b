import type { SearchState } from '@/lib/client/search/search-state.ts'
import { countOf, formatBytes, formatCount } from '@/lib/core/view/amounts.ts'

/** How far a search has come. Shape: "41 of 120 logs, 310 MiB read, back to 2026-01-02 09:14:00: 3 lines found" */
export function describeSearch(
  { phase, progress, gaps }: Pick<SearchState, 'phase' | 'progress' | 'gaps'>,
  timeOf: (timestamp: NonNullable<NonNullable<SearchState['progress']>['backTo']>) => string,
): string {
  if (progress === null) return phase === 'running' ? 'Opening the logs …' : endings[phase]
  const { containers, read, bytes, backTo, hits, limited } = progress
  const logs =
    read === containers ? `All ${countOf(containers, 'log')}` : `${formatCount(read)} of ${countOf(containers, 'log')}`
  const back = backTo === null ? '' : `, back to ${timeOf(backTo)}`
  const missing = gaps === 0 ? '' : ` ${countOf(gaps, 'gap')}: lines were rotated away meanwhile.`
  const end = limited ? ' The search stopped there: look for something rarer.' : endings[phase]
  return `${logs}, ${formatBytes(bytes)} read${back}: ${countOf(hits, 'line')} found.${missing}${end}`
}

const endings = {
  running: '',
  done: '',
  cancelled: ' Cancelled.',
  cut: ' The answer broke off before its end.',
  failed: ' The search failed.',
} as const satisfies Record<SearchState['phase'], string>
