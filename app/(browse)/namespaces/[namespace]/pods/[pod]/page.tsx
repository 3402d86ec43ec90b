import type { Metadata } from 'next'
import { LogScreen } from '@/components/logs/log-screen.tsx'

type Props = { readonly params: Promise<{ namespace: string; pod: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { namespace, pod } = await params
  return { title: `${decodeURIComponent(pod)} · ${decodeURIComponent(namespace)}` }
}

export default async function PodPage({ params }: Props) {
  const { namespace, pod } = await params
  return (
    <LogScreen key={`${namespace}/${pod}`} namespace={decodeURIComponent(namespace)} pod={decodeURIComponent(pod)} />
  )
}
