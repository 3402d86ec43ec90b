import { expect, test } from 'vitest'
import { keyLabels } from './key-labels.ts'

const rows = [
  { name: 'a letter', keys: 't', mac: false, labels: ['T'] },
  { name: 'a sign', keys: '[', mac: false, labels: ['['] },
  { name: 'the plus key itself', keys: '+', mac: false, labels: ['+'] },
  { name: 'two at once on a PC', keys: 'mod+k', mac: false, labels: ['Ctrl', 'K'] },
  { name: 'two at once on a Mac', keys: 'mod+k', mac: true, labels: ['⌘', 'K'] },
  { name: 'one after the other', keys: 'g n', mac: true, labels: ['G', 'N'] },
  { name: 'an arrow', keys: 'arrowdown', mac: false, labels: ['↓'] },
]

for (const { name, keys, mac, labels } of rows) {
  test(`names the keys of a shortcut as they are printed: ${name}`, () => {
    expect(keyLabels(keys, mac)).toEqual(labels)
  })
}
