import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { pathAfterLogin } from '@/lib/core/links/path-after-login.ts'
import { isProblem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import { useContextName } from '../use-context-name.ts'
import { logIn } from './log-in.ts'

/** A login that is being tried. */
export type Login = {
  readonly busy: boolean
  readonly problem: ProblemJson | null
  /** Tries a token; goes on to where the person wanted to go. */
  readonly tryToken: (token: string) => Promise<void>
}

/** Logs in and goes on to `?next=`. */
export function useLogin(): Login {
  const [next] = useQueryState('next', parseAsString)
  const context = useContextName()
  const router = useRouter()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemJson | null>(null)

  const tryToken = async (token: string) => {
    setBusy(true)
    try {
      await logIn(token, context)
      // Nothing of who was here before is shown to who is here now.
      queries.clear()
      router.replace(pathAfterLogin(next))
    } catch (error) {
      if (!isProblem(error)) throw error
      setProblem(problemToJson(error))
      setBusy(false)
    }
  }
  return { busy, problem, tryToken }
}
