import { expect, test } from 'vitest'
import { idLength, keyMeaning } from './id-value.ts'

test('a key is known by its end, however it is written', () => {
  for (const key of ['trace_id', 'traceID', 'x-b3-traceid', 'dd.trace_id', 'msg="x" TraceId', 'otelSpanID']) {
    expect(keyMeaning(key), key).toBe('trace')
  }
  for (const key of ['X-Request-ID', 'req_id', 'reqId', 'the request id', 'correlation.id']) {
    expect(keyMeaning(key), key).toBe('request')
  }
  for (const key of ['user_id', 'id', 'valid', 'trace', 'request', 'trace_id_count'])
    expect(keyMeaning(key), key).toBeNull()
})

test('an ID ends where its form ends, and stops of a sentence are no part of it', () => {
  expect(idLength('x req-12.', 2, 'request')).toBe(6)
  expect(idLength('4bf92f3577b34da6,', 0, 'trace')).toBe(16)
  expect(idLength('4bf92f3577b34da6a', 0, 'trace')).toBe(0)
  expect(idLength('1234567890', 0, 'span')).toBe(0)
  expect(idLength('', 5, 'request')).toBe(0)
})
