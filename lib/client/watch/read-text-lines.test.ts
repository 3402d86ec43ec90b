import { expect, test } from 'vitest'
import { readTextLines } from './read-text-lines.ts'

function bodyOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

const rows = [
  { name: 'nothing', text: '', lines: [] },
  { name: 'two lines', text: '{"a":1}\n{"b":2}\n', lines: ['{"a":1}', '{"b":2}'] },
  { name: 'an empty one between', text: 'a\n\nb\n', lines: ['a', '', 'b'] },
  { name: 'characters of several bytes', text: '"Köln → 東京 🐳"\n"ß"\n', lines: ['"Köln → 東京 🐳"', '"ß"'] },
  { name: 'a last one that was cut off', text: '{"a":1}\n{"b"', lines: ['{"a":1}'] },
]

for (const { name, text, lines } of rows) {
  test(`gives the same lines wherever the bytes are cut: ${name}`, async () => {
    const bytes = new TextEncoder().encode(text)
    for (let cut = 0; cut <= bytes.length; cut++) {
      const found: string[] = []
      for await (const line of readTextLines(bodyOf(bytes.subarray(0, cut), bytes.subarray(cut)))) found.push(line)
      expect(found).toEqual(lines)
    }
  })
}

test('a reader that leaves closes the connection', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('a\n')),
    cancel: () => {
      cancelled = true
    },
  })
  for await (const line of readTextLines(body)) {
    expect(line).toBe('a')
    break
  }
  expect(cancelled).toBe(true)
})
