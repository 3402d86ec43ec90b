import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { NamespaceFrame } from '@/components/pods/namespace-frame.tsx'

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly namespace: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).namespace) }
}

export default async function NamespaceLayout({ children, params }: Props) {
  const { namespace } = await params
  return <NamespaceFrame namespace={decodeURIComponent(namespace)}>{children}</NamespaceFrame>
}
