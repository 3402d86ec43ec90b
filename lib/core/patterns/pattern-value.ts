import { plainPattern, type TextPattern } from './text-pattern.ts'

const flagged = /^(text|(?:case|word|regex)(?:,(?:case|word|regex))*):/

/**
 * Writes a pattern as one readable text, for addresses.
 *
 * Shape: a plain text is itself; `regex:5\d\d`, `case:Error`, `word:id`, `case,word:Id`. A plain text that begins like one of
 *        these is written `text:…`
 */
export function encodePattern({ text, matchCase, wholeWord, regex }: TextPattern): string {
  const flags = [matchCase && 'case', wholeWord && 'word', regex && 'regex'].filter((flag) => flag !== false)
  if (flags.length > 0) return `${flags.join(',')}:${text}`
  return flagged.test(text) ? `text:${text}` : text
}

/** Reads what `encodePattern` writes. Every text means something: what has no flags in front is plain. */
export function decodePattern(value: string): TextPattern {
  const [front = '', names = ''] = flagged.exec(value) ?? []
  const flags = names.split(',')
  return {
    ...plainPattern(value.slice(front.length)),
    matchCase: flags.includes('case'),
    wholeWord: flags.includes('word'),
    regex: flags.includes('regex'),
  }
}
