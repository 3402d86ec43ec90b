/** A part of a line that is to be masked. */
export type Secret = {
  /** Identifier of the rule that found it, as it stands in the mask. */
  readonly rule: string
  /** Place of its first byte, and the place behind its last. */
  readonly start: number
  readonly end: number
  /** What the mask is wrapped in: a JSON number becomes a JSON string. Left out: nothing. */
  readonly quote?: Uint8Array
  /** It does not end with its line: a private key over several lines. */
  readonly open?: true
}

/**
 * A rule that looks at a line only where one of its anchors stands.
 * Anchors are in small letters and match either case; they have at least four bytes.
 */
export type AnchoredRule = {
  readonly anchors: readonly string[]
  /**
   * Adds what begins at, around or behind the anchor at `at`. `cut`: the line was longer than the bound and its end is
   * missing, so that what reaches the end may be the beginning of something longer.
   */
  find(line: Uint8Array, at: number, cut: boolean, found: Secret[]): void
}

/** Looks at whole lines for what is to be masked: rules without an anchor, and those of the person who runs Podlogs. */
export type LineFinder = { find(line: Uint8Array, found: Secret[]): void }
