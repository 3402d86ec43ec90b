/** The bytes of a memory, and its words. Take them anew after anything that may have let the memory grow. */
export type MemoryViews = {
  readonly bytes: Uint8Array
  readonly halves: Uint16Array
  readonly words: Uint32Array
  readonly signed: Int32Array
}

/**
 * Gives the views of a memory as large as it is now.
 * A memory that grows gets another buffer; where it is not shared, views of the old one are dead.
 */
export function createMemoryViews(memory: WebAssembly.Memory): () => MemoryViews {
  let buffer: ArrayBufferLike | null = null
  let views = viewsOf(memory.buffer)
  return () => {
    const now = memory.buffer
    if (now !== buffer) {
      buffer = now
      views = viewsOf(now)
    }
    return views
  }
}

function viewsOf(buffer: ArrayBufferLike): MemoryViews {
  return {
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    words: new Uint32Array(buffer),
    signed: new Int32Array(buffer),
  }
}
