/** How a text is looked for: each a switch in the find field, with its sign there and its key together with Alt. */
export const patternFlags = [
  { flag: 'matchCase', label: 'Match case', sign: 'Aa', code: 'KeyC', keys: 'alt+c' },
  { flag: 'wholeWord', label: 'Whole word', sign: 'ab', code: 'KeyW', keys: 'alt+w' },
  { flag: 'regex', label: 'Regular expression', sign: '.*', code: 'KeyR', keys: 'alt+r' },
] as const
