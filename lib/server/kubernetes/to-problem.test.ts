import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { HeadersTimeout } from './send-request.ts'
import { toProblem } from './to-problem.ts'

const target = { hostname: '10.0.0.1', port: '6443' }
const rows = [
  { code: 'ECONNREFUSED', problem: 'cluster-unreachable', says: 'nobody listens there' },
  { code: 'ENOTFOUND', problem: 'cluster-unreachable', says: 'no such host' },
  { code: 'ECONNRESET', problem: 'cluster-unreachable', says: 'was cut' },
  { code: 'SOMETHING_NEW', problem: 'cluster-unreachable', says: 'failed' },
  { code: 'ERR_SSL_WRONG_VERSION_NUMBER', problem: 'cluster-unreachable', says: 'does not speak TLS' },
  { code: 'ETIMEDOUT', problem: 'cluster-timeout', says: 'in time' },
  { code: 'CERT_HAS_EXPIRED', problem: 'certificate-not-trusted', says: 'expired' },
  { code: 'SELF_SIGNED_CERT_IN_CHAIN', problem: 'certificate-not-trusted', says: 'authority' },
  { code: 'ERR_TLS_CERT_ALTNAME_INVALID', problem: 'certificate-not-trusted', says: 'another host name' },
  { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', problem: 'unauthorized', says: 'client certificate' },
]
for (const { code, problem, says } of rows) {
  test(`${code} becomes ${problem} and says "${says}", where, and nothing of the error's own words`, () => {
    const error = Object.assign(new Error('GET https://10.0.0.1/?token=secret'), { code })
    const result = toProblem(error, target)
    expect(result).toMatchObject({ name: 'Problem', code: problem, cause: error })
    expect(String(result)).toContain(says)
    expect(String(result)).toContain('10.0.0.1:6443')
    expect(String(result)).not.toContain('secret')
  })
}

test('no headers in time is a timeout', () => {
  expect(toProblem(new HeadersTimeout(), target)).toMatchObject({ code: 'cluster-timeout' })
})

test('an abort, a problem and a mistake of ours stay what they are', () => {
  const abort = new DOMException('left', 'AbortError')
  const problem = new Problem('forbidden', 'no')
  for (const error of [abort, problem, 'text']) expect(toProblem(error, target)).toBe(error)
})
