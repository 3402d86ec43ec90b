import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { logOut } from './log-in.ts'

/** Logs out, forgets what was shown, and goes to the login. */
export function useLogout(): () => Promise<void> {
  const router = useRouter()
  const queries = useQueryClient()
  return async () => {
    await logOut()
    queries.clear()
    router.replace('/login')
  }
}
