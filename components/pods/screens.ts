import { type ComponentType, lazy } from 'react'
import type { Place } from '@/lib/core/links/place-of.ts'

/** The screens beside the tree. Each has code of its own, which comes when it is wanted, or before. */
export const screens: Readonly<Record<Place['screen'], ComponentType>> = {
  namespace: lazy(async () => ({ default: (await import('./namespace-overview.tsx')).NamespaceOverview })),
  pod: lazy(async () => ({ default: (await import('../logs/pod-screen.tsx')).PodScreen })),
  logs: lazy(async () => ({ default: (await import('../many/many-log-screen.tsx')).ManyLogScreen })),
  search: lazy(async () => ({ default: (await import('../search/search-screen.tsx')).SearchScreen })),
}
