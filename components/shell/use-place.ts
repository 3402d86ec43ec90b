import { useParams, usePathname, useSearchParams } from 'next/navigation'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import { readSelections } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** Where the tree and what stands beside it are two screens; the same as Tailwind's `max-wide`. */
export const narrowScreen = '(width < 768px)'

/** The names of this screen: those in its path, or for a log of many the namespace of its first source. */
export function useRouteNames(): { readonly namespace: string | null; readonly pod: string | null } {
  const { namespace, pod } = useParams()
  const [first] = useLinkedSources()
  return { namespace: nameOf(namespace) ?? first?.namespace ?? null, pod: nameOf(pod) }
}

/** Whose logs the address of a log of many, or of a search, names; empty on any other screen. The same list until they change. */
export function useLinkedSources(): readonly StreamSelection[] {
  const path = usePathname()
  const onLogs = path === '/logs' || path === '/search'
  const search = useSearchParams()
  const texts = onLogs ? search.getAll('source').join('\n') : ''
  return useMemo(() => readSelections(texts.split('\n')), [texts])
}

/** Whether a narrow screen shows the tree: at the address of a namespace, unless it says `?overview=true`. */
export function useOnTree(): boolean {
  const [overview] = useQueryState('overview', parseAsBoolean.withDefault(false))
  const { namespace, pod } = useParams()
  return nameOf(namespace) !== null && nameOf(pod) === null && !overview
}

function nameOf(parameter: string | string[] | undefined): string | null {
  return typeof parameter === 'string' ? decodeURIComponent(parameter) : null
}
