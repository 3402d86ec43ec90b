import { expect, test } from 'vitest'
import { ansiColors } from './ansi-colors.ts'

test('the sixteen named colours are those of the theme', () => {
  expect(ansiColors({ foreground: 1 })).toEqual({ color: 'var(--ansi-1)' })
})

test('other colours keep their hue and take a lightness that can be read', () => {
  expect(ansiColors({ foreground: 196 }).color).toBe('oklch(from rgb(255 0 0) var(--ansi-lightness) min(c, 0.16) h)')
  expect(ansiColors({ foreground: 244 }).color).toContain('rgb(128 128 128)')
  expect(ansiColors({ foreground: '#00ff00' }).color).toContain('#00ff00')
})

test('inverse text is the ground on its colour, or on ink where it has none', () => {
  expect(ansiColors({ inverse: true, foreground: 2 })).toEqual({
    color: 'var(--color-ground)',
    backgroundColor: 'var(--ansi-2)',
  })
  expect(ansiColors({ inverse: true }).backgroundColor).toBe('var(--color-ink)')
})

test('underline and strike can be had at once', () => {
  expect(ansiColors({ underline: true, strike: true })).toEqual({ textDecorationLine: 'underline line-through' })
})
