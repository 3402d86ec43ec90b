import { Problem } from '../problems/problem.ts'

/** Goes through an expression, character by character. */
export type Reader = {
  atEnd(): boolean
  /** The next character; empty at the end. */
  peek(): string
  /** Takes the next character: a whole one, where it is written in two halves. */
  take(): string
  /** Passes over a text, if it stands here. */
  skip(text: string): boolean
  /** What a sticky expression finds here. Nothing is passed over. */
  match(wanted: RegExp): RegExpExecArray | null
  /** Says what is wrong here. */
  problem(message: string): Problem
}

/** Makes a reader that begins at a place. */
export function createReader(text: string, from: number): Reader {
  let at = from
  const peek = () => {
    const codePoint = text.codePointAt(at)
    return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
  }
  return {
    atEnd: () => at >= text.length,
    peek,
    take() {
      const character = peek()
      at += character.length
      return character
    },
    skip(wanted) {
      if (wanted === '' || !text.startsWith(wanted, at)) return false
      at += wanted.length
      return true
    },
    match(wanted) {
      wanted.lastIndex = at
      return wanted.exec(text)
    },
    problem: (message) =>
      new Problem('invalid-query', `${message} (at character ${Math.min(at + 1, text.length)} of the expression)`),
  }
}
