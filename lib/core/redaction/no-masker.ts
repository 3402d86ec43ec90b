import type { Masker } from './create-masker.ts'

/** Shows lines as they were written. */
export const noMasker: Masker = {
  name: 'revealed',
  read: () => ({
    mask: (line) => line,
    inParts: () => ({ push: (piece) => [piece], end: () => [] }),
  }),
}
