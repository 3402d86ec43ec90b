import { expect, test } from 'vitest'
import { readTheme } from './theme.ts'

test('a cookie names the theme, and anything else follows the system', () => {
  expect(['light', 'dark', 'system', 'purple', '', undefined].map(readTheme)).toEqual([
    'light',
    'dark',
    'system',
    'system',
    'system',
    'system',
  ])
})
