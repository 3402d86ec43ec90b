import { parseAsString, useQueryState } from 'nuqs'
import { pathAfterLogin } from '@/lib/core/links/path-after-login.ts'
import { catalogue, isProblemCode } from '@/lib/core/problems/catalogue.ts'
import { apiUrl } from '../api/api-url.ts'

/** The way to the organisation's login. */
export type ProviderLogin = {
  readonly address: string
  /** Why the last login did not work; null: there was none, or it did. Only words of ours: the address may come from anybody. */
  readonly failure: string | null
}

/** Reads `?next=` and `?failed=`. */
export function useProviderLogin(): ProviderLogin {
  const [next] = useQueryState('next', parseAsString)
  const [failed] = useQueryState('failed', parseAsString)
  return {
    address: apiUrl(['login', 'begin'], { next: pathAfterLogin(next) }),
    failure: failed !== null && isProblemCode(failed) ? catalogue[failed].title : null,
  }
}
