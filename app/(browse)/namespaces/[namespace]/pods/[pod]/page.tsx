import type { Metadata } from 'next'
import { PodScreen } from '@/components/logs/pod-screen.tsx'
import { pageTitle } from '@/lib/core/links/page-title.ts'

type Props = { readonly params: Promise<{ namespace: string; pod: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { namespace, pod } = await params
  const names = { namespace: decodeURIComponent(namespace), pod: decodeURIComponent(pod) }
  return { title: { absolute: pageTitle({ screen: 'pod', ...names }, []) } }
}

export default function PodPage() {
  return <PodScreen />
}
