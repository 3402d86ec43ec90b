import { describe, expect, test } from 'vitest'
import { pathAfterLogin } from './path-after-login.ts'

describe('goes on to a path of ours', () => {
  for (const path of ['/', '/namespaces/shop?context=prod#L1', '/namespaces/shop/pods/cart-0?q=%2F%2F']) {
    test(path, () => expect(pathAfterLogin(path)).toBe(path))
  }
})

describe('and to nowhere else', () => {
  for (const path of [
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    'namespaces/shop',
  ]) {
    test(String(path), () => expect(pathAfterLogin(path)).toBe('/'))
  }
})
