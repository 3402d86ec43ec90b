import { type Level, levels } from '../logs/level.ts'
import { type Timestamp, toTimestamp } from '../logs/timestamp.ts'

/** How the value of a query parameter is read and written. `read` gives undefined for what it does not know. */
export type ValueCodec<T> = {
  readonly read: (text: string) => T | undefined
  readonly write: (value: T) => string
  /** What may be written, in words: for the person who wrote something else. */
  readonly allowed: string
  /**
   * Where a link may name it several times: how a value is taken apart into those that stand alone, and put together again.
   * Of any other parameter that is named twice the last one counts.
   */
  readonly repeats?: {
    readonly split: (value: T) => readonly T[]
    readonly join: (parts: readonly T[]) => T
  }
}

/** Any text. */
export const textValue: ValueCodec<string> = { read: (text) => text, write: (text) => text, allowed: 'any text' }

/** Texts, each named on its own. */
export const textsValue: ValueCodec<readonly string[]> = {
  read: (text) => (text === '' ? [] : [text]),
  write: (texts) => texts.join('\n'),
  allowed: 'any text',
  repeats: { split: (texts) => texts.map((text) => [text]), join: (parts) => [...new Set(parts.flat())] },
}

/** A name: null is the one that is taken without a name. */
export const nameValue: ValueCodec<string | null> = {
  read: (text) => (text === '' ? undefined : text),
  write: (name) => name ?? '',
  allowed: 'a name',
}

/** true or false. A parameter without a value is true. */
export const flagValue: ValueCodec<boolean> = {
  read(text) {
    if (['true', '1', 'yes', ''].includes(text.toLowerCase())) return true
    return ['false', '0', 'no'].includes(text.toLowerCase()) ? false : undefined
  },
  write: String,
  allowed: 'true or false',
}

/** A number of lines or runs, from 0; `word` stands for null. */
export function countValue(word: string): ValueCodec<number | null> {
  return {
    read(text) {
      if (text.toLowerCase() === word) return null
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    },
    write: (count) => (count === null ? word : String(count)),
    allowed: `a whole number from 0, or ${word}`,
  }
}

/** A whole number from 0 to `max`. */
export function numberValue(max: number): ValueCodec<number> {
  return {
    read: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= max ? Number(text) : undefined),
    write: String,
    allowed: `a whole number from 0 to ${max}`,
  }
}

/** An instant in RFC 3339 with any offset. A "+" that has become a space on the way is one still. */
export const timeValue: ValueCodec<Timestamp | null> = {
  read: (text) => toTimestamp(text.trim().replace(/ (?=\d\d:\d\d$)/, '+')) ?? undefined,
  write: (timestamp) => (timestamp ?? '').replace(/\.?0*Z$/, 'Z'),
  allowed: 'a time in RFC 3339 with its zone, such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00',
}

/** One of a few words. Case does not matter. */
export function wordValue<const Word extends string>(words: readonly Word[]): ValueCodec<Word> {
  return {
    read: (text) => words.find((word) => word === text.toLowerCase()),
    write: (word) => word,
    allowed: inWords(words),
  }
}

/** Any of a few words, parted by commas, in any order and case; "none" is none of them. */
export function wordsValue<const Word extends string>(words: readonly Word[]): ValueCodec<readonly Word[]> {
  return {
    read(text) {
      const named = text.toLowerCase().split(/[,\s]+/)
      if (named.join() === 'none') return []
      return named.every((name) => words.some((word) => word === name))
        ? words.filter((word) => named.includes(word))
        : undefined
    },
    write: (chosen) => (chosen.length === 0 ? 'none' : chosen.join(',')),
    allowed: `any of ${inWords(words)}, parted by commas, or none`,
  }
}

const levelAliases: Readonly<Record<string, Level>> = { warning: 'warn', err: 'error', critical: 'fatal' }

/** Levels, parted by commas, in any order and case. */
export const levelsValue: ValueCodec<readonly Level[]> = {
  read(text) {
    const words = text.split(/[,\s]+/).filter((word) => word !== '')
    const named = words.map((word) => levelNamed(word.toLowerCase()))
    return named.includes(undefined) ? undefined : levels.filter((level) => named.includes(level))
  },
  write: (kept) => kept.join(','),
  allowed: `any of ${inWords(levels)}, parted by commas`,
  repeats: {
    split: (kept) => (kept.length === 0 ? [] : [kept]),
    join: (parts) => levels.filter((level) => parts.some((part) => part.includes(level))),
  },
}

function levelNamed(word: string): Level | undefined {
  return levels.find((level) => level === word) ?? levelAliases[word]
}

function inWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
