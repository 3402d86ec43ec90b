import type { ReactNode } from 'react'
import { BrowseFrame } from '@/components/pods/browse-frame.tsx'

/** One frame for all screens within a namespace, so that the tree stays as it is while one moves between them. */
export default function BrowseLayout({ children }: { readonly children: ReactNode }) {
  return <BrowseFrame>{children}</BrowseFrame>
}
