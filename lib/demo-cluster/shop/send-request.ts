import type { Random } from '../world/random.ts'
import { access, coloured, json, klog, type ShopRequest, type WriteLine } from './log-lines.ts'
import { sendCheckout } from './send-checkout.ts'

/** Lets one request pass through the shop: what each service says of it, a few milliseconds apart. */
export function sendRequest(write: WriteLine, random: Random, request: ShopRequest, atMs: number) {
  const { traceId, requestId, user, cartId, product, cents, declined, slow } = request
  const iso = (delayMs: number) => new Date(atMs + delayMs).toISOString()
  const span = () => random.hex(16)
  const checkout = random.next() < 0.45
  const latency = slow ? random.between(900, 2_600) : random.between(8, 70)

  write(
    'storefront',
    'web',
    atMs,
    coloured(
      'info',
      'router',
      `${checkout ? 'POST /checkout' : `GET /product/${product}`} user=${user} request_id=${requestId}`,
    ),
  )
  write(
    'cart',
    'app',
    atMs + 3,
    json('info', checkout ? 'cart locked for checkout' : 'item added', iso(3), {
      trace_id: traceId,
      span_id: span(),
      request_id: requestId,
      cart: { id: cartId, items: random.between(1, 7) },
      user,
      sku: product,
    }),
  )
  write(
    'cart',
    'envoy',
    atMs + 4,
    access(iso(4), {
      method: 'POST',
      path: `/carts/${cartId}/items`,
      status: 200,
      ms: random.between(2, 12),
      requestId,
      upstream: '10.42.0.7:8080',
    }),
  )
  write(
    'inventory',
    'inventory',
    atMs + 6,
    klog('I', iso(6), 1, 'reserve.go:118', `"Reserved stock" sku="${product}" quantity=1 traceID="${traceId}"`),
  )
  if (random.next() < 0.06) {
    write(
      'inventory',
      'inventory',
      atMs + 7,
      klog(
        'W',
        iso(7),
        1,
        'reserve.go:131',
        `"Stock is low" sku="${product}" left=${random.between(1, 4)} traceID="${traceId}"`,
      ),
    )
  }
  if (checkout) sendCheckout(write, random, request, atMs + 10, span)
  if (slow) {
    write(
      'cart',
      'app',
      atMs + latency,
      json('warn', 'slow query', iso(latency), {
        trace_id: traceId,
        span_id: span(),
        query: 'SELECT * FROM cart_items WHERE cart_id = $1',
        duration_ms: latency,
        rows: random.between(1, 40),
      }),
    )
    write(
      'orders-db',
      'postgres',
      atMs + latency,
      `${iso(latency).replace('T', ' ').replace('Z', ' UTC')} [214] LOG:  duration: ${latency}.${random.between(100, 999)} ms  execute <unnamed>: SELECT * FROM cart_items WHERE cart_id = $1`,
    )
  }
  const status = checkout && declined ? 402 : slow && random.next() < 0.2 ? 504 : 200
  write(
    'gateway',
    'envoy',
    atMs + latency + 12,
    access(iso(latency + 12), {
      method: checkout ? 'POST' : 'GET',
      path: checkout ? '/checkout' : `/product/${product}`,
      status,
      ms: latency + 12,
      requestId,
      upstream: '10.42.0.4:3000',
    }),
  )
  if (status === 504)
    write(
      'storefront',
      'web',
      atMs + latency + 13,
      coloured('error', 'upstream', `cart timed out after ${latency} ms request_id=${requestId}`),
    )
  write(
    'clickstream',
    'collector',
    atMs + 2,
    json('debug', 'event', iso(2), {
      type: checkout ? 'checkout' : 'view',
      user,
      sku: product,
      cents,
      session: random.hex(8),
    }),
  )
}
