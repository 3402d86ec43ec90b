import type { Metadata } from 'next'
import type { ReactNode } from 'react'

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly namespace: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).namespace) }
}

export default function NamespaceLayout({ children }: Props) {
  return children
}
