import { expect, test } from 'vitest'
import { isEverywhere, type KeyStroke, logCommandOf } from './log-key.ts'

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

const cases: readonly [string, KeyStroke, unknown][] = [
  ['an arrow moves', { ...plain, key: 'ArrowDown' }, { type: 'move', by: 'row', direction: 1, extend: false }],
  ['j is an arrow', { ...plain, key: 'j' }, { type: 'move', by: 'row', direction: 1, extend: false }],
  [
    'shift extends',
    { ...plain, key: 'ArrowUp', shiftKey: true },
    { type: 'move', by: 'row', direction: -1, extend: true },
  ],
  ['End goes to the end', { ...plain, key: 'End' }, { type: 'edge', edge: 'end', extend: false }],
  ['n and N find', { ...plain, key: 'N', shiftKey: true }, { type: 'find-next', direction: -1 }],
  ['F3 finds', { ...plain, key: 'F3' }, { type: 'find-next', direction: 1 }],
  ['Ctrl+F finds', { ...plain, key: 'f', ctrlKey: true }, { type: 'find' }],
  ['⌘F finds', { ...plain, key: 'f', metaKey: true }, { type: 'find' }],
  ['f alone follows', { ...plain, key: 'f' }, { type: 'toggle-follow' }],
  ['Ctrl+A selects all rows', { ...plain, key: 'a', ctrlKey: true }, { type: 'select-all' }],
  ["Ctrl+C is left to the browser's copy event", { ...plain, key: 'c', ctrlKey: true }, null],
  ['Ctrl+R is left to the browser', { ...plain, key: 'r', ctrlKey: true }, null],
  ['Alt and an arrow is left to the browser', { ...plain, key: 'ArrowLeft', altKey: true }, null],
]

test.each(cases)('%s', (_, stroke, command) => expect(logCommandOf(stroke)).toEqual(command))

test('finding works wherever the keyboard is, moving does not', () => {
  expect(isEverywhere({ type: 'find' })).toBe(true)
  expect(isEverywhere({ type: 'find-next', direction: 1 })).toBe(true)
  expect(isEverywhere({ type: 'move', by: 'row', direction: 1, extend: false })).toBe(false)
})
