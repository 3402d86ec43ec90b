import { expect, test } from 'vitest'
import { isStroke, type KeyStroke } from './shortcut.ts'

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const rows = [
  { name: 'a letter', keys: 't', stroke: stroke('t'), is: true },
  { name: 'the same letter with Ctrl is the browser’s', keys: 't', stroke: stroke('t', { ctrlKey: true }), is: false },
  { name: 'a capital is another key', keys: 't', stroke: stroke('T', { shiftKey: true }), is: false },
  { name: 'with Ctrl', keys: 'mod+k', stroke: stroke('k', { ctrlKey: true }), is: true },
  { name: 'with ⌘', keys: 'mod+k', stroke: stroke('k', { metaKey: true }), is: true },
  { name: 'without it', keys: 'mod+k', stroke: stroke('k'), is: false },
  { name: 'a sign that needs Shift', keys: '?', stroke: stroke('?', { shiftKey: true }), is: true },
  { name: 'a sign that needs none', keys: '[', stroke: stroke('['), is: true },
  { name: 'the plus sign', keys: '+', stroke: stroke('+', { shiftKey: true }), is: true },
  { name: 'a named key', keys: 'shift+enter', stroke: stroke('Enter', { shiftKey: true }), is: true },
  { name: 'a named key alone', keys: 'shift+enter', stroke: stroke('Enter'), is: false },
]

for (const { name, keys, stroke, is } of rows) {
  test(`knows its key: ${name}`, () => {
    expect(isStroke(keys, stroke)).toBe(is)
  })
}
