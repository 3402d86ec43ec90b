import { pageBytes, slabBytes } from './layout.ts'

/** Pages of a new memory: slab 0, and a page behind the last slab so that searches may read 64 bytes beyond it. */
const pages = slabBytes / pageBytes + 1

/** 4 GiB, 1 GiB, 256 MiB: the address space that a shared memory may reserve, largest first. */
const maximums = [65_536, 16_384, 4_096]

/**
 * Makes the memory of a log; shared where readers in other threads are to see it.
 *
 * Errors: RangeError where the machine has no room for the smallest of it
 */
export function createMemory(shared: boolean): WebAssembly.Memory {
  const [maximum = 0, ...smaller] = maximums
  return reserve(shared, maximum, smaller)
}

function reserve(shared: boolean, maximum: number, [next, ...smaller]: readonly number[]): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum, shared })
  } catch (error) {
    // Only trying tells how much address space there is: a phone has less.
    if (next === undefined) throw error
    return reserve(shared, next, smaller)
  }
}
