/** What is looked for in a line: a text, or a regular expression. */
export type TextPattern = {
  /** The text itself, or the expression. Empty: nothing is looked for. */
  readonly text: string
  readonly matchCase: boolean
  /** No letter, digit or underscore stands before it or behind it. */
  readonly wholeWord: boolean
  readonly regex: boolean
}

/** Looks for a text as it stands, in either case. */
export function plainPattern(text: string): TextPattern {
  return { text, matchCase: false, wholeWord: false, regex: false }
}
