import { randomBytes } from 'node:crypto'
import { createMasker, type Masker } from '@/lib/core/redaction/create-masker.ts'
import { noMasker } from '@/lib/core/redaction/no-masker.ts'
import { personalRules } from '@/lib/core/redaction/personal/personal-rules.ts'
import type { MaskSettings } from '../decode-settings.ts'
import { createTag } from './create-tag.ts'
import { decodeOwnRules } from './own-rule.ts'
import { ownRuleFinder } from './own-rule-finder.ts'

/**
 * Makes the masker that the settings ask for. Without a salt of its own it takes one by lot: tags then tell equal values of
 * this process, and mean nothing beside another one's.
 *
 * Errors: Problem `invalid-query` where the file of rules is wrong; the process should not start with it
 */
export function makeMasker(
  { kinds, salt, rulesFile }: Omit<MaskSettings, 'reveals'>,
  readFile: (path: string) => string,
): Masker {
  const own = rulesFile === null ? [] : decodeOwnRules(readFile(rulesFile))
  if (kinds.length === 0 && own.length === 0) return noMasker
  return createMasker({
    tagOf: createTag(salt === null ? randomBytes(32) : new TextEncoder().encode(salt)),
    secrets: kinds.includes('secrets'),
    finders: [
      ...kinds.flatMap((kind) => (kind === 'secrets' ? [] : [personalRules[kind].finder])),
      ...own.map(ownRuleFinder),
    ],
  })
}
