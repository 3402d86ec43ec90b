const small = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'
const mixed = `${small}${small.toUpperCase()}${digits}`

/** Signs that look drawn by lot and are the same each time. Nothing here looks like a secret until it runs. */
export function made(length: number, alphabet = mixed, seed = 7): string {
  let state = seed * 2_654_435_761
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return alphabet[(state >>> 8) % alphabet.length]
  }).join('')
}

/** A token with a header and claims that can be read, and a signature of signs. */
export function madeJwt(): string {
  const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  return `${part({ alg: 'RS256', kid: 'k1' })}.${part({ sub: 'system:serviceaccount:shop:cart', exp: 1_900_000_000 })}.${made(86)}`
}

/** The lines of a private key. */
export function madeKey(kind = 'RSA ', bodyLines = 24): readonly string[] {
  const body = Array.from({ length: bodyLines }, (_, at) => made(64, `${mixed}+/`, at + 1))
  return [`-----${'BEGIN'} ${kind}PRIVATE KEY-----`, ...body, `${made(30)}==`, `-----${'END'} ${kind}PRIVATE KEY-----`]
}

/** A UUID. */
export function madeUuid(seed = 3): string {
  return [8, 4, 4, 4, 12].map((length, at) => made(length, `${digits}abcdef`, at + seed)).join('-')
}
