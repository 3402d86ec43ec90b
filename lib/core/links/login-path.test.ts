import { expect, test } from 'vitest'
import { loginPath } from './login-path.ts'

test('the login remembers where the person wanted to go, the marked line included', () => {
  expect(loginPath('/namespaces/shop?context=prod#L1')).toBe('/login?next=%2Fnamespaces%2Fshop%3Fcontext%3Dprod%23L1')
  expect(loginPath('/')).toBe('/login')
})
