import { createMasker } from '@/lib/core/redaction/create-masker.ts'

/** A masker for tests: the known secrets, and the same tag for all of them. */
export const fakeMasker = createMasker({ tagOf: () => 'a1f3', secrets: true, finders: [] })
