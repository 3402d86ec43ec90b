import { expect, test } from 'vitest'
import { authenticateLocally } from './authenticator.ts'
import { createLaunchGate } from './launch-gate.ts'

test('on loopback the person is the user of the kubeconfig, and who has no token is nobody', async () => {
  const authenticate = authenticateLocally(createLaunchGate('a-token-of-some-length'))
  expect(await authenticate(new Headers({ authorization: 'Bearer a-token-of-some-length' }))).toMatchObject({
    credential: { type: 'kubeconfig' },
  })
  await expect(authenticate(new Headers())).rejects.toMatchObject({ code: 'login-required' })
})

test('without a launch token nobody comes in, an empty one included', async () => {
  await expect(authenticateLocally(null)(new Headers({ authorization: 'Bearer ' }))).rejects.toMatchObject({
    code: 'login-required',
  })
})
