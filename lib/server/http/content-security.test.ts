import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security.ts'

const directive = (name: string, development = false) =>
  contentSecurityPolicy({ nonce: 'abc', development })
    .split('; ')
    .find((text) => text.startsWith(`${name} `))

test('scripts run by the nonce of this page, never because they stand in it or come as a string', () => {
  expect(directive('script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'")
  expect(directive('require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
})

test('nothing is loaded from third parties, and what is not named is not loaded at all', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', development: false })
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/https?:|\*|data:|blob:/)
})

test('no page may frame it, change its base or take its forms', () => {
  expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(directive('base-uri')).toBe("base-uri 'none'")
  expect(directive('form-action')).toBe("form-action 'self'")
})

test('only development may make code of strings', () => {
  expect(directive('script-src', true)).toContain("'unsafe-eval'")
  expect(directive('trusted-types', true)).toBeUndefined()
})
