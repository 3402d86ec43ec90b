import type { RequestOptions } from 'node:https'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import { HeadersTimeout } from './send-request.ts'

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that network',
  ECONNRESET: 'the connection was cut',
  ECONNABORTED: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EPROTO: 'it does not speak TLS, or not a version that is known here',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS',
}

const untrusted: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it has been revoked',
  CERT_UNTRUSTED: 'its authority is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not the one of the kubeconfig',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its authority is not the one of the kubeconfig',
  UNABLE_TO_GET_ISSUER_CERT: 'its authority is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not known',
  CERT_SIGNATURE_FAILURE: 'its signature is wrong: the authority of the kubeconfig has another key',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host name',
  HOSTNAME_MISMATCH: 'it is for another host name',
}

/**
 * Turns a failure on the way to the API server into a Problem. A Problem and an abort stay what they are.
 *
 * Shape: by the error's `code`, never by the words of its message
 */
export function toProblem(error: unknown, target: RequestOptions): unknown {
  if (isProblem(error) || !(error instanceof Error) || error.name === 'AbortError') return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const server = addressOf(target)
  if (error instanceof HeadersTimeout || code === 'ETIMEDOUT') {
    return new Problem('cluster-timeout', `The API server${server} did not answer in time`, {
      hint: 'Check that the cluster is up and that this machine reaches it (VPN, firewall).',
      cause: error,
    })
  }
  const distrust = untrusted[code]
  if (distrust !== undefined) {
    return new Problem(
      'certificate-not-trusted',
      `The certificate of the API server${server} is refused: ${distrust}`,
      {
        hint: 'Put the right certificate-authority into the kubeconfig, or fetch the kubeconfig anew.',
        cause: error,
      },
    )
  }
  if (code.startsWith('ERR_SSL_') && code.includes('_ALERT_')) {
    return new Problem('unauthorized', `The API server${server} refused the client certificate`, {
      hint: 'Fetch the kubeconfig anew: its client certificate may have expired.',
      cause: error,
    })
  }
  const why = unreachable[code] ?? 'the connection failed'
  return new Problem('cluster-unreachable', `The API server${server} cannot be reached: ${why}`, {
    hint: 'Check the address in the kubeconfig, that the cluster is up and that this machine reaches it (VPN, firewall).',
    cause: error,
  })
}

function addressOf({ hostname, port }: RequestOptions): string {
  if (!hostname) return ''
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  return port ? ` at ${host}:${port}` : ` at ${host}`
}
