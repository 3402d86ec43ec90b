/**
 * The lines of a body of text as they become whole. What comes after the last line feed was cut off and is left out.
 *
 * Errors: those of the body; leaving the loop cancels it
 */
export async function* readTextLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  // Not every browser can iterate a stream.
  const reader = body.getReader()
  // Pieces of the line under way: joined once, since a first list may be megabytes long.
  let pieces: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const [first = '', ...rest] = decoder.decode(value, { stream: true }).split('\n')
      pieces.push(first)
      for (const next of rest) {
        yield pieces.join('')
        pieces = [next]
      }
    }
  } finally {
    // A body that has ended or broken has nothing left to cancel.
    await reader.cancel().catch(() => undefined)
  }
}
