import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Me } from '../queries/me-query.ts'
import { meQuery } from '../queries/me-query.ts'
import { useAccess } from '../queries/use-access.ts'
import { useMe } from '../queries/use-me.ts'
import { useContextName } from '../use-context-name.ts'
import { renewLogin } from './renew-login.ts'
import { renewalDelayMs } from './renewal-delay.ts'

/**
 * Keeps the login of who came in by their organisation: renewed shortly before it ends, and once more where it has ended while the
 * machine slept. Tells whether the person has to log in.
 */
export function useKeptLogin(): boolean {
  const { data: me, problem } = useMe()
  const { data: access } = useAccess()
  const context = useContextName()
  const queries = useQueryClient()
  const [over, setOver] = useState(false)
  const tried = useRef(false)
  const unknown = problem?.code === 'login-required'
  const expiresAt = me?.mode === 'oidc' && me.proof === 'session' ? me.expiresAt : null

  useEffect(() => {
    if (expiresAt === null) return
    const isDone = async () => {
      const now: Me = await queries.fetchQuery({ ...meQuery(context), staleTime: 0 })
      return now.expiresAt !== expiresAt
    }
    const renew = async () => {
      tried.current = false
      // A server that does not answer now is asked again when the login has ended.
      if (await renewLogin(isDone, navigator.locks).catch(() => false))
        await queries.invalidateQueries({ queryKey: ['me'] })
    }
    const timer = setTimeout(() => void renew(), renewalDelayMs(Date.parse(expiresAt) - Date.now()))
    return () => clearTimeout(timer)
  }, [expiresAt, context, queries])

  useEffect(() => {
    if (!unknown || access === null) return
    if (access.mode !== 'oidc' || tried.current) return setOver(true)
    tried.current = true
    renewLogin(async () => false, navigator.locks)
      .catch(() => false)
      .then((renewed) => (renewed ? queries.invalidateQueries() : setOver(true)))
  }, [unknown, access, queries])

  return unknown && over
}
