import { expect, test } from 'vitest'
import { serverEnvironment } from './server-environment.ts'

const inherited = { PATH: '/bin', PODLOGS_DEMO: 'true', PODLOGS_KUBECONFIG: 'relative', HOSTNAME: 'laptop' }
const settings = { context: null, basePath: '' }
const launchToken = 'a-token-of-some-length'

test('the server listens on loopback alone, whatever the machine calls itself', () => {
  const environment = serverEnvironment(inherited, {
    choice: { type: 'in-cluster' },
    demoKubeconfig: null,
    settings,
    port: 1,
    launchToken,
  })
  expect(environment).toMatchObject({ PATH: '/bin', HOSTNAME: '127.0.0.1', PORT: '1', PODLOGS_KUBECONFIG: '' })
})

test('what the launcher decided wins over what it inherited', () => {
  const choice = { type: 'kubeconfig', files: ['/a', '/b'], foundBy: 'KUBECONFIG' } as const
  const environment = serverEnvironment(inherited, {
    choice,
    demoKubeconfig: null,
    settings: { basePath: '', context: 'prod' },
    port: 1,
    launchToken,
  })
  expect(environment).toMatchObject({ PODLOGS_KUBECONFIG: '/a:/b', PODLOGS_CONTEXT: 'prod', PODLOGS_DEMO: 'false' })
})

test('the demo cluster comes as an ordinary kubeconfig, and the screen is told what it is', () => {
  const choice = { type: 'demo', asked: true } as const
  const environment = serverEnvironment({}, { choice, demoKubeconfig: '/tmp/demo', settings, port: 1, launchToken })
  expect(environment).toMatchObject({ PODLOGS_KUBECONFIG: '/tmp/demo', PODLOGS_DEMO: 'true' })
})

test('whoever the launcher starts the server for has the token that it prints', () => {
  const choice = { type: 'in-cluster' } as const
  const environment = serverEnvironment({}, { choice, demoKubeconfig: null, settings, port: 1, launchToken })
  expect(environment).toMatchObject({ PODLOGS_LAUNCH_TOKEN: launchToken, PODLOGS_ACCESS: 'local' })
})
