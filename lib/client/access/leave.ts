import { basePath } from '../api/base-path.ts'
import { logOut } from './log-in.ts'

/** Logs out and goes to the login. A new page: nothing that was read stays in its memory. Errors: Problem */
export async function leave(): Promise<void> {
  await logOut()
  location.replace(`${basePath()}/login`)
}
