import { readFileSync } from 'node:fs'
import { config } from '../config.ts'
import { makeMasker } from './make-masker.ts'

/** What masks the lines of every log that this process reads. There is no way past it yet: to reveal will be a right of its own. */
export const processMasker = makeMasker(config.mask, (path) => readFileSync(path, 'utf8'))
