import { basePath } from '../api/base-path.ts'
import { logOut } from './log-in.ts'

/** Logs out, of the identity provider too, and goes to the login. A new page: nothing that was read stays in its memory. Errors: Problem */
export async function leave(): Promise<void> {
  location.replace((await logOut()) ?? `${basePath()}/login`)
}
