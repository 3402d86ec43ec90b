/**
 * Where a login goes on to: a path of ours, whatever the address says, since a link to the login may come from anybody.
 *
 * Shape: "/namespaces/shop" stays; "https://evil.example", "//evil.example" and "/\evil.example" become "/"
 */
export function pathAfterLogin(next: string | null): string {
  // Browsers read a backslash as a slash and leave out spaces and control characters.
  return next !== null && /^\/(?!\/)[!-[\]-~]*$/.test(next) ? next : '/'
}
