import { pageBytes, slabBytes } from './layout.ts'

/** Hands out slabs of a memory that grows as they are needed. */
export type Slabs = {
  /** Address of a free slab; null where the bound is reached or the machine has no more. */
  take(): number | null
  give(address: number): void
  /** Takes all back. From then on `bytesMax` is the bound. */
  reset(bytesMax: number): void
}

/**
 * Makes the slabs of a memory of `createMemory`. What was given back is handed out again first.
 *
 * Units: `bytesMax` in bytes, slab 0 included
 */
export function createSlabs(memory: WebAssembly.Memory, bytesMax: number): Slabs {
  let slabsMax = Math.floor(bytesMax / slabBytes)
  let slabs = Math.floor(memory.buffer.byteLength / slabBytes)
  let free: number[] = []

  return {
    take() {
      const known = free.pop()
      if (known !== undefined) return known
      if (slabs >= slabsMax || !grow(memory)) return null
      slabs++
      return (slabs - 1) * slabBytes
    },
    give(address) {
      free.push(address)
    },
    reset(wanted) {
      slabsMax = Math.floor(wanted / slabBytes)
      const usable = Math.min(slabs, slabsMax)
      free = Array.from({ length: usable - 1 }, (_, slab) => (usable - 1 - slab) * slabBytes)
    },
  }
}

function grow(memory: WebAssembly.Memory): boolean {
  try {
    memory.grow(slabBytes / pageBytes)
    return true
  } catch {
    // Growing throws where there is no more memory, and nothing else tells.
    return false
  }
}
