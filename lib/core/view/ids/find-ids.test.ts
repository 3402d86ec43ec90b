import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIds } from './find-ids.ts'

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const span = '00f067aa0ba902b7'
const uuid = '7f8d1c9e-52ab-4c0e-9b1a-0d3f6a1e2b4c'

const idsOf = (text: string) => findIds(text).map(({ start, end }) => text.slice(start, end))

const rows = [
  { name: 'logfmt', text: `level=info trace_id=${trace} span_id=${span} msg=x`, ids: [trace, span] },
  { name: 'logfmt with quotes', text: `traceID="${trace}"`, ids: [trace] },
  { name: 'JSON as written', text: `{"traceId":"${trace}","spanId": "${span}"}`, ids: [trace, span] },
  { name: 'JSON in a JSON string', text: `{"msg":"{\\"trace_id\\":\\"${trace}\\"}"}`, ids: [trace] },
  { name: 'OpenTelemetry, capitals', text: `TraceId=${trace.toUpperCase()}`, ids: [trace.toUpperCase()] },
  { name: 'ECS', text: `trace.id=${trace} transaction.id=${span}`, ids: [trace, span] },
  {
    name: 'B3 headers',
    text: `x-b3-traceid: ${trace}, x-b3-spanid: ${span}, x-b3-parentspanid: ${span}`,
    ids: [trace, span, span],
  },
  { name: 'B3 in one header', text: `b3: ${trace}-${span}-1`, ids: [trace, span] },
  {
    name: 'Datadog',
    text: 'dd.trace_id=5249367824783458834 dd.span_id=1234567890123456789',
    ids: ['5249367824783458834', '1234567890123456789'],
  },
  { name: 'traceparent', text: `traceparent=00-${trace}-${span}-01`, ids: [trace, span] },
  { name: 'traceparent alone', text: `calling with 00-${trace}-${span}-01`, ids: [trace, span] },
  { name: 'Micrometer', text: `INFO [cart,${trace},${span}] x`, ids: [trace, span] },
  { name: 'Micrometer with a hyphen', text: `INFO [${trace}-${span}] x`, ids: [trace, span] },
  {
    name: 'Sleuth',
    text: 'INFO [cart,a1b2c3d4e5f60718,1122334455667788,true] x',
    ids: ['a1b2c3d4e5f60718', '1122334455667788'],
  },
  { name: 'a mapped context', text: `[traceId=${trace}, spanId=${span}] x`, ids: [trace, span] },
  {
    name: 'X-Ray',
    text: 'X-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678',
    ids: ['1-67891233-abcdef012345678912345678'],
  },
  { name: 'Google Cloud', text: `logging.googleapis.com/trace=projects/p/traces/${trace}`, ids: [trace] },
  { name: 'Jaeger', text: `uber-trace-id: ${trace}:${span}:0:1`, ids: [trace] },
  { name: 'a request header', text: `X-Request-ID: ${uuid}`, ids: [uuid] },
  { name: 'a request in words', text: `served request id: ${uuid}.`, ids: [uuid] },
  { name: 'Lambda', text: `START RequestId: ${uuid} Version: 1`, ids: [uuid] },
  { name: 'fastify', text: 'reqId=req-1 x', ids: ['req-1'] },
  { name: 'chi', text: 'request_id=host/Ab3dE-000017 x', ids: ['host/Ab3dE-000017'] },
  { name: 'a correlation ID', text: 'correlationId="c0ffee12-ab"', ids: ['c0ffee12-ab'] },
  { name: 'a correlation ID in brackets', text: `[correlation_id=${uuid}]`, ids: [uuid] },
  { name: 'Azure', text: `operation_Id=${trace}`, ids: [trace] },
  {
    name: 'zeros',
    text: `trace_id=${'0'.repeat(32)} span_id=${'0'.repeat(16)} traceparent=00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`,
    ids: [],
  },
  { name: 'a zero UUID', text: 'request_id=00000000-0000-0000-0000-000000000000', ids: [] },
  { name: 'empty', text: 'trace_id= span_id="" request_id=- correlation_id=null', ids: [] },
  { name: 'words', text: 'request_id=unknown trace_id: none', ids: [] },
  { name: 'a small number', text: 'request_id=42', ids: [] },
  { name: 'a UUID alone', text: `order ${uuid} paid`, ids: [] },
  { name: 'other UUIDs', text: `user_id=${uuid} pod_uid=${uuid} session_id=${uuid}`, ids: [] },
  { name: 'hashes', text: `commit=${trace} sha256:${trace}${trace} etag="${trace}"`, ids: [] },
  { name: 'a payment', text: `transaction_id=${uuid} parent_id=1234567890`, ids: [] },
  { name: 'too long', text: `trace_id=${trace}ff`, ids: [] },
  { name: 'a time', text: 'time: 2026-01-02T03:04:05Z valid: 1234567890', ids: [] },
]
for (const { name, text, ids } of rows) {
  test(`finds what a person would follow, and nothing else: ${name}`, () => expect(idsOf(text)).toEqual(ids))
}

test('ranges are in order and do not overlap, whatever the text', () => {
  const parts = fc.constantFrom(
    'trace_id',
    'request id',
    '=',
    ': ',
    '"',
    trace,
    span,
    '-',
    ',',
    uuid,
    ' ',
    'Root=1-',
    ']',
    '0',
  )
  fc.assert(
    fc.property(fc.array(parts), (list) => {
      let end = 0
      for (const range of findIds(list.join(''))) {
        expect(range.start).toBeGreaterThanOrEqual(end)
        expect(range.end).toBeGreaterThan(range.start)
        end = range.end
      }
    }),
  )
})
