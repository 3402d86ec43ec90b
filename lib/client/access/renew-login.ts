import { isProblem } from '@/lib/core/problems/problem.ts'
import { apiUrl } from '../api/api-url.ts'
import { post } from './post.ts'

/** Runs one of several tabs at a time: `navigator.locks`, or a stand-in. */
export type Locks = { request<T>(name: string, task: () => Promise<T>): Promise<T> }

/**
 * Renews the login of this browser, unless another tab has done it meanwhile. Tabs share one cookie, and what renews it is good
 * for one time. Tells whether there is a login now.
 *
 * Errors: Problem, where it is not the login that ended but the server that did not answer
 */
export async function renewLogin(isDone: () => Promise<boolean>, locks: Locks, send = post): Promise<boolean> {
  return locks.request('podlogs-login', async () => {
    if (await isDone()) return true
    try {
      await send(apiUrl(['login', 'renew'], {}), '{}')
      return true
    } catch (error) {
      if (isProblem(error) && (error.status === 401 || error.status === 404)) return false
      throw error
    }
  })
}
