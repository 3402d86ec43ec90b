import { expect, test } from 'vitest'
import { azureClientSecretRule } from './azure-client-secret-rule.ts'
import { foundBy } from './found-by.ts'
import { made } from './made-secrets.ts'

const secret = `${made(3)}8${'Q~'}${made(34)}`

test('a client secret is found where it stands alone, and only whole', () => {
  expect(foundBy(azureClientSecretRule, `a ${secret} b`)).toEqual([secret])
  expect(foundBy(azureClientSecretRule, `x${secret}`)).toEqual([])
  expect(foundBy(azureClientSecretRule, secret.slice(0, 20))).toEqual([])
  expect(foundBy(azureClientSecretRule, secret.slice(0, 20), true)).toEqual([secret.slice(0, 20)])
})
