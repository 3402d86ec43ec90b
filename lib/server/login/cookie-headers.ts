/** The headers that set cookies: a line of `Set-Cookie` for each. */
export function cookieHeaders(lines: readonly string[]): Headers {
  return new Headers(lines.map((line) => ['Set-Cookie', line]))
}
