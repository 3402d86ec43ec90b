/** The address of the login, which goes on to the given path afterwards. */
export function loginPath(next: string): string {
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next.toWellFormed())}`
}
