import { expect, test } from 'vitest'
import { canaryEnd, canaryLine, canaryLineBytes, readCanaryLine } from './canary-line.ts'

test('a numbered line and the last word are read back', () => {
  for (const number of [0, 42, 123_456_789]) {
    expect(canaryLine(number)).toHaveLength(canaryLineBytes)
    expect(readCanaryLine(canaryLine(number).slice(0, -1))).toEqual({ type: 'number', number })
    expect(readCanaryLine(canaryEnd(number).slice(0, -1))).toEqual({ type: 'end', lines: number })
  }
})

test('a line that was cut anywhere, or joined with another, is none of the writer', () => {
  const line = canaryLine(42).slice(0, -1)
  for (let cut = 0; cut < line.length; cut++) {
    expect(readCanaryLine(line.slice(0, cut))).toBeNull()
    expect(readCanaryLine(line.slice(cut + 1))).toBeNull()
    expect(readCanaryLine(line.slice(0, cut) + line)).toEqual(cut === 0 ? { type: 'number', number: 42 } : null)
  }
})
