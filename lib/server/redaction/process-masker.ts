import { readFileSync } from 'node:fs'
import { Problem } from '@/lib/core/problems/problem.ts'
import { config } from '../config.ts'
import { makeMasker } from './make-masker.ts'

/** What masks the lines of every log that this process reads, but for who asks to see what is masked and has the right to. */
export const processMasker = makeMasker(config.mask, readRules)

function readRules(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    // There is no other way to learn that a file cannot be read.
    throw new Problem('invalid-query', `The setting PODLOGS_MASK_RULES names ${path}, which cannot be read`, { cause })
  }
}
