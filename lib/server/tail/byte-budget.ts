/** Memory that many share. */
export type ByteBudget = {
  /** Takes so much, or gives it back where it is less than nothing. Units: bytes */
  add(bytes: number): void
  isExceeded(): boolean
}

/** Makes a budget of which nothing is taken. Units: bytes */
export function createByteBudget(bytesMax: number): ByteBudget {
  let taken = 0
  return {
    add(bytes) {
      taken += bytes
    },
    isExceeded: () => taken > bytesMax,
  }
}
