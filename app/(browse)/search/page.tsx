import type { Metadata } from 'next'
import { SearchScreen } from '@/components/search/search-screen.tsx'
import { readSelections } from '@/lib/core/links/selection-value.ts'
import { selectionsTitle } from '@/lib/core/sources/selection-name.ts'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { source = [] } = await searchParams
  return { title: `Search · ${selectionsTitle(readSelections([source].flat()))}` }
}

export default function SearchPage() {
  return <SearchScreen />
}
