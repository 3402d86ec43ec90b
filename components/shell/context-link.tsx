'use client'
import Link from 'next/link'
import { type ComponentProps, useRef, useState } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { enterPath, isInFrame } from './go-to.ts'
import { opensHere } from './opens-here.ts'

/** A pointer that stays on a link for so long is about to click; one that passes over a tree is not. Units: milliseconds */
const aimedAfterMs = 60

/**
 * A link to another screen of the same cluster. Where the server is needed for it, its page is fetched when the pointer comes
 * to rest on it, and not before: a tree has thousands of links.
 */
export function ContextLink({
  href,
  onClick,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href' | 'prefetch' | 'onPointerEnter' | 'onPointerLeave'> & {
  readonly href: string
}) {
  const path = withContext(href, useContextName())
  const [aimed, setAimed] = useState(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    <Link
      {...rest}
      href={path}
      prefetch={aimed}
      onPointerEnter={() => {
        resting.current = setTimeout(() => setAimed(!isInFrame(path)), aimedAfterMs)
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !opensHere(event) || !isInFrame(path)) return
        event.preventDefault()
        enterPath(path)
      }}
    />
  )
}
