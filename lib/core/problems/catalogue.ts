/** Every way a request can fail, with its HTTP status and the title a person reads. README.md lists the same table. */
export const catalogue = {
  'invalid-query': { status: 400, title: 'This request is not valid' },
  'invalid-name': { status: 400, title: 'This is not a name Kubernetes knows' },
  'container-required': { status: 400, title: 'This pod has several containers: name one' },
  'too-many-containers': { status: 400, title: 'These are too many containers for one log' },
  'login-required': { status: 401, title: 'Podlogs does not know who you are' },
  'login-failed': { status: 401, title: 'The login has failed' },
  unauthorized: { status: 401, title: 'The cluster does not know you' },
  'host-not-allowed': { status: 403, title: 'This address is not served here' },
  'cross-site-request': { status: 403, title: 'Another web page may not ask this' },
  'proxy-not-trusted': { status: 403, title: 'This did not come from a proxy that is trusted' },
  'identity-refused': { status: 403, title: 'Podlogs does not speak for this name' },
  'reveal-off': { status: 403, title: 'Masked values are not shown here' },
  forbidden: { status: 403, title: 'The cluster does not allow this' },
  'context-not-found': { status: 404, title: 'There is no such context' },
  'namespace-not-found': { status: 404, title: 'There is no such namespace' },
  'pod-not-found': { status: 404, title: 'There is no such pod' },
  'container-not-found': { status: 404, title: 'There is no such container' },
  'no-previous-run': { status: 404, title: 'There is no previous run' },
  'line-not-found': { status: 404, title: 'The node no longer has this line' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'container-not-ready': { status: 409, title: 'The container has not started yet' },
  'request-too-large': { status: 413, title: 'This request is too large' },
  'line-too-long': { status: 413, title: 'This line is too long for a tab' },
  'session-too-large': { status: 413, title: 'This login is too large for a cookie' },
  'log-unavailable': { status: 410, title: 'The node no longer has this log' },
  'too-many-streams': { status: 429, title: 'Too many open log streams' },
  'too-many-downloads': { status: 429, title: 'Too many logs are being downloaded' },
  'too-many-searches': { status: 429, title: 'Too many searches are running' },
  'too-many-attempts': { status: 429, title: 'Too many logins have failed' },
  'headers-too-large': { status: 431, title: 'The headers of this request are too large' },
  throttled: { status: 429, title: 'The API server asks to slow down' },
  internal: { status: 500, title: 'Something went wrong in Podlogs' },
  'cluster-error': { status: 502, title: 'The API server failed' },
  'cluster-unreachable': { status: 502, title: 'The API server did not answer' },
  'certificate-not-trusted': { status: 502, title: 'The certificate of the API server is not trusted' },
  'credentials-failed': { status: 502, title: 'The credentials of this context could not be obtained' },
  'identity-provider-failed': { status: 502, title: 'The identity provider did not answer' },
  'node-unreachable': { status: 502, title: 'The node of this pod did not answer' },
  'node-follow-limit': { status: 503, title: 'The node follows as many logs as it can' },
  'server-unreachable': { status: 503, title: 'Podlogs did not answer' },
  'cluster-timeout': { status: 504, title: 'The API server took too long' },
} as const satisfies Record<string, { status: number; title: string }>

/** A code of the catalogue. */
export type ProblemCode = keyof typeof catalogue

/** Tells whether a text is a code of the catalogue. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(catalogue, text)
}
