/** Code points from the first to the last of each pair. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[]

/**
 * What must be true between two characters. bare: no letter, digit or underscore stands there.
 */
export type Assertion = 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge' | 'bare-before' | 'bare-after'

/** A regular expression, taken apart. `max` null: as often as it comes. */
export type Expression =
  | { readonly type: 'empty' }
  /** One character, as it is written. */
  | { readonly type: 'character'; readonly codePoint: number }
  /** One character of a class, or, `negated`, one that is in neither case among them. */
  | { readonly type: 'class'; readonly ranges: CodePointRanges; readonly negated: boolean }
  | { readonly type: 'assertion'; readonly assertion: Assertion }
  | { readonly type: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly type: 'choice'; readonly options: readonly Expression[] }
  | { readonly type: 'repeat'; readonly part: Expression; readonly min: number; readonly max: number | null }
