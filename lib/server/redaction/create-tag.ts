import { hash } from 'node:crypto'
import { maskTagDigits } from '@/lib/core/redaction/mask-text.ts'

/**
 * Makes the function that gives equal values equal tags: the first digits of a SHA-256 over the salt and the value.
 *
 * Shape: 16 bits on purpose. Without the salt nobody can compute it; and whoever had the salt and a list of a million
 *        passwords would find fifteen for every tag.
 */
export function createTag(salt: Uint8Array): (value: Uint8Array) => string {
  // A digest of the salt has a fixed length, so that salt and value cannot be mistaken for another salt and another value.
  const prefix = hash('sha256', salt, 'buffer')
  return (value) => hash('sha256', Buffer.concat([prefix, value])).slice(0, maskTagDigits)
}
