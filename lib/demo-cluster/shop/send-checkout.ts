import type { Random } from '../world/random.ts'
import { json, logfmt, type ShopRequest, type WriteLine } from './log-lines.ts'

/** The part of a request in which something is bought: checkout, payment, mail. A declined card ends it. */
export function sendCheckout(write: WriteLine, random: Random, request: ShopRequest, atMs: number, span: () => string) {
  const { traceId, requestId, user, cents, declined } = request
  const iso = (delayMs: number) => new Date(atMs + delayMs).toISOString()
  const amount = (cents / 100).toFixed(2)
  const parent = span()
  write(
    'checkout',
    'app',
    atMs,
    logfmt(iso(0), 'info', 'order received', {
      trace_id: traceId,
      span_id: parent,
      request_id: requestId,
      user,
      amount,
      currency: 'EUR',
    }),
  )
  write(
    'payment',
    'app',
    atMs + 8,
    json('info', 'authorising card', iso(8), {
      traceparent: `00-${traceId}-${parent}-01`,
      provider: 'acquirer-two',
      amount_cents: cents,
      attempt: 1,
    }),
  )
  if (declined) {
    write(
      'payment',
      'app',
      atMs + 61,
      json('error', 'payment refused', iso(61), {
        traceparent: `00-${traceId}-${parent}-01`,
        provider: 'acquirer-two',
        code: 51,
        reason: 'insufficient funds',
        user,
        retryable: false,
        stack:
          'PaymentRefused: insufficient funds\n    at authorise (/app/dist/acquirer.js:88:11)\n    at async charge (/app/dist/charge.js:41:20)\n    at async handle (/app/dist/server.js:129:5)',
      }),
    )
    write(
      'checkout',
      'app',
      atMs + 64,
      logfmt(iso(64), 'error', 'order failed: payment refused', {
        trace_id: traceId,
        span_id: span(),
        request_id: requestId,
        code: 51,
      }),
    )
    return
  }
  const order = `o-${random.between(100_000, 999_999)}`
  write(
    'payment',
    'app',
    atMs + 55,
    json('info', 'payment authorised', iso(55), {
      traceparent: `00-${traceId}-${parent}-01`,
      authorisation: random.hex(12),
      amount_cents: cents,
    }),
  )
  write(
    'checkout',
    'app',
    atMs + 60,
    logfmt(iso(60), 'info', 'order placed', { trace_id: traceId, span_id: span(), order, amount }),
  )
  write(
    'mailer',
    'mailer',
    atMs + 140,
    `${iso(140).replace('T', ' ').replace('.', ',').replace('Z', '')} INFO mailer.queue [${requestId}] queued confirmation for order ${order}`,
  )
  if (random.next() < 0.05) {
    write(
      'mailer',
      'mailer',
      atMs + 900,
      [
        `${iso(900).replace('T', ' ').replace('.', ',').replace('Z', '')} ERROR mailer.smtp [${requestId}] could not send confirmation for order ${order}`,
        'Traceback (most recent call last):',
        '  File "/app/mailer/smtp.py", line 71, in deliver',
        '    connection.sendmail(sender, [recipient], message.as_bytes())',
        '  File "/usr/lib/python3.13/smtplib.py", line 881, in sendmail',
        '    raise SMTPServerDisconnected("Connection unexpectedly closed")',
        'smtplib.SMTPServerDisconnected: Connection unexpectedly closed',
      ].join('\n'),
    )
  }
}
