import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { pathAfterLogin } from '@/lib/core/links/path-after-login.ts'
import { isProblem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import { basePath } from '../api/base-path.ts'
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
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemJson | null>(null)

  const tryToken = async (token: string) => {
    setBusy(true)
    try {
      await logIn(token, context)
      // A new page: nothing of who was here before is kept for who is here now.
      location.replace(`${basePath()}${pathAfterLogin(next)}`)
    } catch (error) {
      if (!isProblem(error)) throw error
      setProblem(problemToJson(error))
      setBusy(false)
    }
  }
  return { busy, problem, tryToken }
}
