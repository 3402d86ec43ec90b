import { expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'

test('every code has an error status and a title without a full stop', () => {
  for (const [code, { status, title }] of Object.entries(catalogue)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
  }
})
