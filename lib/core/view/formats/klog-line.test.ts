import { expect, test } from 'vitest'
import { klogLine } from './klog-line.ts'

const header = 'E0102 15:04:05.678901       1 reflector.go:138] '

test('takes a structured line apart', () => {
  const text = `${header}"Failed to watch" err="closed" n=1`
  const line = klogLine(text)
  expect(line && text.slice(line.sourceStart, line.sourceEnd)).toBe('reflector.go:138')
  expect(line && text.slice(line.messageStart, line.messageEnd)).toBe('"Failed to watch"')
  expect(line?.pairs.length).toBe(2)
})

test('takes a plain line as a message up to its end', () => {
  for (const message of ['Failed a=b', '"quoted" and more', '', '"never closed a=b']) {
    const line = klogLine(header + message)
    expect(line).toMatchObject({ messageStart: header.length, messageEnd: header.length + message.length, pairs: [] })
  }
})

test('knows no other line', () => {
  for (const text of ['', 'E0102', 'E0102 15:04:05 x', `X${header}`]) expect(klogLine(text)).toBeNull()
})
