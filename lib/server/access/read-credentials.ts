/** The token of `Authorization: Bearer …`; null: there is none. Source: RFC 6750 */
export function readBearer(headers: Headers): string | null {
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** The value of a cookie; null: there is none. Of two of one name the first counts. Source: RFC 6265 */
export function readCookie(headers: Headers, name: string): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}
