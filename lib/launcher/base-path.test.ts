import { expect, test } from 'vitest'
import { readBasePath } from './base-path.ts'

const paths = [
  { name: 'none', text: null, is: '' },
  { name: 'empty', text: '', is: '' },
  { name: 'the root', text: '/', is: '' },
  { name: 'one part', text: '/logs', is: '/logs' },
  { name: 'several parts', text: '/tools/logs', is: '/tools/logs' },
  { name: 'a slash too many', text: '/tools/logs/', is: '/tools/logs' },
]
for (const { name, text, is } of paths) {
  test(`reads the sub-path: ${name}`, () => expect(readBasePath(text, 'PODLOGS_BASE_PATH')).toBe(is))
}

const refused = [
  { name: 'without its slash', text: 'logs' },
  { name: 'a whole address', text: 'https://example.com/logs' },
  { name: 'a step up', text: '/tools/../logs' },
  { name: 'an empty part', text: '/tools//logs' },
  { name: 'a sign with a meaning in a pattern', text: '/tools/(logs)' },
  { name: 'escaped', text: '/t%6fols' },
  { name: 'an address of ours', text: '/api/logs' },
]
for (const { name, text } of refused) {
  test(`refuses a sub-path with a sentence: ${name}`, () => {
    expect(() => readBasePath(text, 'PODLOGS_BASE_PATH')).toThrow(/^PODLOGS_BASE_PATH must .*\.$/)
  })
}
