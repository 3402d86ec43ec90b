'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useKeptLogin } from '@/lib/client/access/use-kept-login.ts'
import { loginPath } from '@/lib/core/links/login-path.ts'

/** Sends who is not known to the login, and remembers where they wanted to go. */
export function LoginGate() {
  const unknown = useKeptLogin()
  const pathname = usePathname()
  const router = useRouter()
  useEffect(() => {
    if (unknown) router.replace(loginPath(`${pathname}${location.search}${location.hash}`))
  }, [unknown, pathname, router])
  return null
}
