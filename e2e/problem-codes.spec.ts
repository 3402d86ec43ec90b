import { expect, test } from './test.ts'

/** Code, status and title as the README lists them: a person reads the title, whatever the screen was asked for. */
const problems = [
  ['invalid-query', 400, 'This request is not valid'],
  ['invalid-name', 400, 'This is not a name Kubernetes knows'],
  ['container-required', 400, 'This pod has several containers: name one'],
  ['login-failed', 401, 'The login has failed'],
  ['unauthorized', 401, 'The cluster does not know you'],
  ['host-not-allowed', 403, 'This address is not served here'],
  ['cross-site-request', 403, 'Another web page may not ask this'],
  ['proxy-not-trusted', 403, 'This did not come from a proxy that is trusted'],
  ['identity-refused', 403, 'Podlogs does not speak for this name'],
  ['reveal-off', 403, 'Masked values are not shown here'],
  ['forbidden', 403, 'The cluster does not allow this'],
  ['context-not-found', 404, 'There is no such context'],
  ['namespace-not-found', 404, 'There is no such namespace'],
  ['pod-not-found', 404, 'There is no such pod'],
  ['container-not-found', 404, 'There is no such container'],
  ['no-previous-run', 404, 'There is no previous run'],
  ['line-not-found', 404, 'The node no longer has this line'],
  ['not-found', 404, 'There is nothing here'],
  ['container-not-ready', 409, 'The container has not started yet'],
  ['request-too-large', 413, 'This request is too large'],
  ['line-too-long', 413, 'This line is too long for a tab'],
  ['log-unavailable', 410, 'The node no longer has this log'],
  ['too-many-streams', 429, 'Too many open log streams'],
  ['too-many-downloads', 429, 'Too many logs are being downloaded'],
  ['too-many-searches', 429, 'Too many searches are running'],
  ['headers-too-large', 431, 'The headers of this request are too large'],
  ['throttled', 429, 'The API server asks to slow down'],
  ['internal', 500, 'Something went wrong in Podlogs'],
  ['cluster-error', 502, 'The API server failed'],
  ['cluster-unreachable', 502, 'The API server did not answer'],
  ['certificate-not-trusted', 502, 'The certificate of the API server is not trusted'],
  ['credentials-failed', 502, 'The credentials of this context could not be obtained'],
  ['identity-provider-failed', 502, 'The identity provider did not answer'],
  ['node-unreachable', 502, 'The node of this pod did not answer'],
  ['node-follow-limit', 503, 'The node follows as many logs as it can'],
  ['server-unreachable', 503, 'Podlogs did not answer'],
  ['cluster-timeout', 504, 'The API server took too long'],
] as const

test('each problem is on screen with its title, what happened and what to do', async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  for (const [code, status, title] of problems) {
    const problem = {
      type: `/problems#${code}`,
      code,
      title,
      status,
      detail: `What happened: ${code}.`,
      hint: `What to do: ${code}.`,
      missing: null,
      retryAfterSeconds: null,
    }
    await page.unrouteAll()
    await page.route('**/watch?**', (route) =>
      route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    )
    await page.goto(`/namespaces/${cluster.namespace}/pods/writer`)
    const panel = page.getByRole('alert').filter({ hasText: title })
    await expect.soft(panel, code).toContainText(`What happened: ${code}.`)
    await expect.soft(panel, code).toContainText(`What to do: ${code}.`)
  }
})
