import type { Random } from '../world/random.ts'

/** A request on its way through the shop: the same IDs in the log of every service it meets. */
export type ShopRequest = {
  readonly traceId: string
  readonly requestId: string
  readonly user: string
  readonly cartId: string
  readonly product: string
  readonly cents: number
  readonly declined: boolean
  readonly slow: boolean
}

/** Writes a line of a service's container. `atMs` is when. */
export type WriteLine = (service: string, container: string, atMs: number, line: string) => void

const users = ['u-1042', 'u-2291', 'u-3310', 'u-4187', 'u-5023', 'u-6644', 'u-7119', 'u-8875'] as const
const products = [
  'teapot-blue',
  'mug-enamel',
  'kettle-1l',
  'tray-oak',
  'spoon-set',
  'filter-v60',
  'scale-2kg',
  'cup-espresso',
] as const

/** A customer does something. */
export function newRequest(random: Random): ShopRequest {
  return {
    traceId: random.hex(32),
    requestId: random.uuid(),
    user: random.pick(users),
    cartId: `c-${random.between(10_000, 99_999)}`,
    product: random.pick(products),
    cents: random.between(450, 18_900),
    declined: random.next() < 0.08,
    slow: random.next() < 0.12,
  }
}

/** JSON, as a structured logger of Node or Go writes it. */
export function json(level: string, msg: string, time: string, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ level, time, msg, ...fields })
}

/** logfmt, as Go services write it. */
export function logfmt(
  time: string,
  level: string,
  msg: string,
  fields: Readonly<Record<string, string | number>>,
): string {
  const rest = Object.entries(fields).map(
    ([key, value]) => `${key}=${/[\s"=]/.test(String(value)) ? JSON.stringify(value) : value}`,
  )
  return [`ts=${time}`, `level=${level}`, `msg=${JSON.stringify(msg)}`, ...rest].join(' ')
}

/** klog, as Kubernetes' own components write it. */
export function klog(letter: 'I' | 'W' | 'E', time: string, thread: number, place: string, msg: string): string {
  const [, month, day, clock] = /^\d{4}-(\d\d)-(\d\d)T([\d:.]+)Z$/.exec(time) ?? []
  return `${letter}${month}${day} ${clock}000 ${String(thread).padStart(7)} ${place}] ${msg}`
}

/** Envoy's default access log. */
export function access(
  time: string,
  {
    method,
    path,
    status,
    ms,
    requestId,
    upstream,
  }: { method: string; path: string; status: number; ms: number; requestId: string; upstream: string },
): string {
  const flags = status >= 503 ? 'UF' : '-'
  return `[${time}] "${method} ${path} HTTP/2" ${status} ${flags} via_upstream - "-" 0 ${40 + (ms % 900)} ${ms} ${Math.max(1, ms - 1)} "203.0.113.${ms % 250}" "Mozilla/5.0" "${requestId}" "shop.example" "${upstream}"`
}

/** Coloured, as a development logger writes it to what it takes for a terminal. */
export function coloured(level: 'info' | 'warn' | 'error', scope: string, msg: string): string {
  const colour = { info: 32, warn: 33, error: 31 }[level]
  return `\u001b[${colour}m${level.toUpperCase().padEnd(5)}\u001b[0m \u001b[36m${scope}\u001b[0m ${msg}`
}
