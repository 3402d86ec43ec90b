import type { Metadata } from 'next'
import { NamespaceOverview } from '@/components/pods/namespace-overview.tsx'
import { pageTitle } from '@/lib/core/links/page-title.ts'

type Props = { readonly params: Promise<{ readonly namespace: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const namespace = decodeURIComponent((await params).namespace)
  return { title: { absolute: pageTitle({ screen: 'namespace', namespace }, []) } }
}

export default function NamespacePage() {
  return <NamespaceOverview />
}
