import { expect, test } from 'vitest'
import { age } from './age.ts'
import { exampleSeconds, exampleTime } from './example-pod.ts'

const rows = [
  { seconds: -5, says: '0s' },
  { seconds: 0, says: '0s' },
  { seconds: 59, says: '59s' },
  { seconds: 60, says: '1m' },
  { seconds: 3_599, says: '59m' },
  { seconds: 3_600, says: '1h' },
  { seconds: 86_399, says: '23h' },
  { seconds: 86_400, says: '1d' },
  { seconds: 40_000_000, says: '462d' },
]

for (const { seconds, says } of rows) {
  test(`an age has one unit: ${says}`, () => {
    expect(age(exampleTime(0), (exampleSeconds + seconds) * 1000)).toBe(says)
  })
}
