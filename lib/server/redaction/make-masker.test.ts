import { expect, test } from 'vitest'
import type { MaskSettings } from '../decode-settings.ts'
import { makeMasker } from './make-masker.ts'

const line = 'login jane@shop.example password=hunter2 staff EMP-123456'
const file = JSON.stringify({ rules: [{ name: 'staff', expression: 'EMP-\\d+' }] })

function mask(settings: Partial<MaskSettings>): string {
  const masker = makeMasker({ kinds: ['secrets'], salt: 'salt', rulesFile: null, ...settings }, () => file)
  return new TextDecoder().decode(masker.read().mask(new TextEncoder().encode(line), false))
}

test('secrets are masked, and personal data where it is asked for', () => {
  expect(mask({})).toMatch(/^login jane@shop\.example password=\[masked:password#....\] staff EMP-123456$/)
  expect(mask({ kinds: ['secrets', 'mail'] })).toMatch(
    /^login \[masked:mail#....\] password=\[masked:password#....\] staff EMP-123456$/,
  )
  expect(mask({ kinds: [] })).toBe(line)
})

test('own rules come on top', () => {
  expect(mask({ kinds: [], rulesFile: 'rules.json' })).toMatch(/ staff \[masked:staff#....\]$/)
})

test('replicas with one salt give one tag, and processes without one give their own', () => {
  expect(mask({})).toBe(mask({}))
  const tags = new Set(Array.from({ length: 8 }, () => mask({ salt: null })))
  expect(tags.size).toBeGreaterThan(1)
})
