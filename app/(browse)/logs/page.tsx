import type { Metadata } from 'next'
import { ManyLogScreen } from '@/components/many/many-log-screen.tsx'
import { placeTitle } from '@/lib/core/links/place-title.ts'
import { readSelections } from '@/lib/core/links/selection-value.ts'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { source = [] } = await searchParams
  return { title: placeTitle({ screen: 'logs' }, readSelections([source].flat())) }
}

export default function LogsPage() {
  return <ManyLogScreen />
}
