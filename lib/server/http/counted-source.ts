import type { ByteSource } from './stream-response.ts'

/** Counts the bytes of a source, and tells once, when it is let go. */
export function countedSource(source: ByteSource, onLeave: (bytes: number) => void): ByteSource {
  let bytes = 0
  let left = false
  return {
    async next() {
      const chunk = await source.next()
      bytes += chunk?.length ?? 0
      return chunk
    },
    cancel() {
      source.cancel()
      if (left) return
      left = true
      onLeave(bytes)
    },
  }
}
