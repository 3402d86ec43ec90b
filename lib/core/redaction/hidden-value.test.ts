import { expect, test } from 'vitest'
import { isHiddenAlready } from './hidden-value.ts'
import { maskText } from './mask-text.ts'

const isHidden = (text: string) => isHiddenAlready(new TextEncoder().encode(text), 0, text.length)

test.for([
  '***',
  'xxxxx',
  '[REDACTED]',
  '<hidden>',
  'redacted',
  '...',
  '****1234',
  maskText('token', 'a1f3'),
  '(masked)',
])('hidden: %s', (text) => expect(isHidden(text)).toBe(true))

test.for(['hunter2', 'secret', 'x1', 'a***', '*a*b*c*d*e*', '[masked:token]', 'private'])(
  'in plain sight: %s',
  (text) => expect(isHidden(text)).toBe(false),
)
