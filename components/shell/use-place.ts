import { usePathname, useSearchParams } from 'next/navigation'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import { type Place, placeOf } from '@/lib/core/links/place-of.ts'
import { readSelections } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** Where the tree and what stands beside it are two screens; the same as Tailwind's `max-wide`. */
export const narrowScreen = '(width < 768px)'

/** What the address shows of the cluster; null: none of it. The same object until it changes. */
export function usePlace(): Place | null {
  const path = usePathname()
  return useMemo(() => placeOf(path), [path])
}

/** The names of this screen: those in its path, or for a log of many the namespace of its first source. */
export function useRouteNames(): { readonly namespace: string | null; readonly pod: string | null } {
  const place = usePlace()
  const [first] = useLinkedSources()
  if (place?.screen === 'pod') return place
  return { namespace: place?.screen === 'namespace' ? place.namespace : (first?.namespace ?? null), pod: null }
}

/** Whose logs the address of a log of many, or of a search, names; empty on any other screen. The same list until they change. */
export function useLinkedSources(): readonly StreamSelection[] {
  const place = usePlace()
  const search = useSearchParams()
  const names = place?.screen === 'logs' || place?.screen === 'search'
  const texts = names ? search.getAll('source').join('\n') : ''
  return useMemo(() => readSelections(texts.split('\n')), [texts])
}

/** Whether a narrow screen shows the tree: at the address of a namespace, unless it says `?overview=true`. */
export function useOnTree(): boolean {
  const [overview] = useQueryState('overview', parseAsBoolean.withDefault(false))
  return usePlace()?.screen === 'namespace' && !overview
}
