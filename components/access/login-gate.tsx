'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useMe } from '@/lib/client/queries/use-me.ts'
import { loginPath } from '@/lib/core/links/login-path.ts'

/** Sends who is not known to the login, and remembers where they wanted to go. */
export function LoginGate() {
  const { problem } = useMe()
  const pathname = usePathname()
  const router = useRouter()
  const unknown = problem?.code === 'login-required'
  useEffect(() => {
    if (unknown) router.replace(loginPath(`${pathname}${location.search}${location.hash}`))
  }, [unknown, pathname, router])
  return null
}
