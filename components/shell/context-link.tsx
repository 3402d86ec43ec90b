'use client'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'

/** A link to another screen of the same cluster. Pages are not fetched ahead: a tree has thousands of links. */
export function ContextLink({
  href,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href' | 'prefetch'> & { readonly href: string }) {
  return <Link href={withContext(href, useContextName())} prefetch={false} {...rest} />
}
