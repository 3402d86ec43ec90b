import type { Metadata } from 'next'
import { SearchScreen } from '@/components/search/search-screen.tsx'
import { pageTitle } from '@/lib/core/links/page-title.ts'
import { readSelections } from '@/lib/core/links/selection-value.ts'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { source = [] } = await searchParams
  return { title: { absolute: pageTitle({ screen: 'search' }, readSelections([source].flat())) } }
}

export default function SearchPage() {
  return <SearchScreen />
}
