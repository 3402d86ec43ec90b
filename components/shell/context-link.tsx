'use client'
import Link from 'next/link'
import { type ComponentProps, useRef, useState } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'

/** A pointer that stays on a link for so long is about to click; one that passes over a tree is not. Units: milliseconds */
const aimedAfterMs = 60

/**
 * A link to another screen of the same cluster. Its page is fetched when the pointer comes to rest on it, and not before: a
 * tree has thousands of links.
 */
export function ContextLink({
  href,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href' | 'prefetch' | 'onPointerEnter' | 'onPointerLeave'> & {
  readonly href: string
}) {
  const [aimed, setAimed] = useState(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    <Link
      href={withContext(href, useContextName())}
      prefetch={aimed}
      onPointerEnter={() => {
        resting.current = setTimeout(() => setAimed(true), aimedAfterMs)
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      {...rest}
    />
  )
}
