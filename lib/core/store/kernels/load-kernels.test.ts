import { expect, test } from 'vitest'
import { createMemory } from '../create-memory.ts'
import { loadKernels } from './load-kernels.ts'

test('there are kernels for a memory that is shared and for one that is not', () => {
  for (const shared of [true, false]) {
    const kernels = loadKernels(createMemory(shared))
    expect(Object.keys(kernels)).toEqual([
      'append',
      'selectLiteral',
      'selectLevels',
      'matchLines',
      'rateLines',
      'sortLines',
      'mergeLines',
      'dropLines',
      'arrangeLines',
    ])
    // Nothing to read: nothing to do.
    expect(kernels.append(2048)).toBe(0)
  }
})
