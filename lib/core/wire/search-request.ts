import type { Timestamp } from '../logs/timestamp.ts'
import type { TextPattern } from '../patterns/text-pattern.ts'
import type { StreamSelection } from './stream-selection.ts'

/** What to look for, and where: the parameters of `GET /api/search`. */
export type SearchRequest = {
  /** Whose containers are searched. */
  readonly source: readonly StreamSelection[]
  /** What a line must contain. */
  readonly q: TextPattern
  readonly sinceTime: Timestamp | null
  /** Lines at or after this time are left out. */
  readonly untilTime: Timestamp | null
  /** The runs before the current ones, too. */
  readonly previous: boolean
  /** Lines before and after each line that is found. */
  readonly contextLines: number
  /** Lines to find before the search stops. */
  readonly limit: number
}
