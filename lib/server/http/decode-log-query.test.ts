import { expect, test } from 'vitest'
import { decodeLogQuery } from './decode-log-query.ts'

const decode = (query: string) => decodeLogQuery(new URLSearchParams(query))

test("without parameters, Kubernetes' own defaults hold", () => {
  expect(decode('')).toEqual({
    container: null,
    follow: false,
    previous: false,
    timestamps: false,
    tailLines: null,
    sinceTime: null,
    sinceSeconds: null,
    limitBytes: null,
  })
})

test('takes every parameter of PodLogOptions', () => {
  const query =
    'container=app&follow=true&previous=false&timestamps=true&tailLines=0&sinceSeconds=1&limitBytes=9&context=x'
  expect(decode(query)).toMatchObject({
    container: 'app',
    follow: true,
    previous: false,
    timestamps: true,
    tailLines: 0,
    sinceSeconds: 1,
    limitBytes: 9,
  })
  expect(decode('sinceTime=2026-01-02T03:04:05%2B01:00').sinceTime).toBe('2026-01-02T03:04:05+01:00')
})

const wrong = [
  { query: 'tailLines=-1', says: 'tailLines must be a whole number from 0, not "-1"' },
  { query: 'tailLines=1.5', says: 'tailLines must be a whole number from 0, not "1.5"' },
  { query: 'tailLines=', says: 'tailLines must be a whole number from 0, not ""' },
  { query: 'limitBytes=0', says: 'limitBytes must be a whole number from 1, not 0' },
  { query: 'sinceSeconds=0', says: 'sinceSeconds must be a whole number from 1, not 0' },
  { query: 'follow=yes', says: 'follow must be true or false, not "yes"' },
  { query: 'sinceTime=yesterday', says: 'sinceTime must be a time like 2026-01-02T03:04:05Z, not "yesterday"' },
  { query: 'sinceTime=2026-01-02T03:04:05Z&sinceSeconds=3', says: 'Only one of sinceTime and sinceSeconds' },
  { query: 'tail=3', says: 'There is no parameter "tail"' },
  { query: '__proto__=3', says: 'There is no parameter "__proto__"' },
  { query: 'tailLines=1&tailLines=2', says: 'tailLines is given twice' },
  { query: 'container=../x', says: 'cannot be the name of a container' },
]
for (const { query, says } of wrong) test(`refuses ${query}`, () => expect(() => decode(query)).toThrow(says))
