import type { Level } from '../logs/level.ts'
import type { LineId } from '../logs/line-id.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import type { HiddenSource } from './hidden-source.ts'

/** How times are written in the log. */
export const timestampStyles = ['local', 'utc', 'relative', 'off'] as const
export type TimestampStyle = (typeof timestampStyles)[number]

/** Sizes of the log's text. */
export const textSizes = ['compact', 'normal', 'relaxed'] as const
export type TextSize = (typeof textSizes)[number]

/** What a row of a log of many says of where it comes from. */
export const sourceColumns = ['pod', 'container'] as const
export type SourceColumn = (typeof sourceColumns)[number]

/**
 * All that a link to a log says, of one container or of many; each is a query parameter of the same name, and `line` is the fragment `#L…`.
 * `context` null: the current one. `container` null: the pod's default one.
 */
export type LogView = {
  readonly context: string | null
  /** Whose containers are read, in a log of many. */
  readonly source: readonly StreamSelection[]
  /** Sources whose lines are not shown. They are read all the same. */
  readonly hide: readonly HiddenSource[]
  /** Only the lines of these sources are shown; empty: of all. */
  readonly only: readonly HiddenSource[]
  readonly container: string | null
  readonly previous: boolean
  /** Which run the link means; null: whichever there is. Said clearly where that run is gone. */
  readonly restartCount: number | null
  readonly follow: boolean
  /** Lines before the end to start with; null: all that the node keeps (`tailLines=all`). */
  readonly tailLines: number | null
  readonly sinceTime: Timestamp | null
  /** Lines at or after this time are left out. */
  readonly untilTime: Timestamp | null
  /** Text to find. Lines without it stay. */
  readonly q: string
  /** Keeps only lines that contain all of these texts: a click on an ID sets one. */
  readonly id: readonly string[]
  /** Lines that contain one of these texts are not shown. */
  readonly exclude: readonly string[]
  /** So many lines before and after each that is kept are shown with it. */
  readonly contextLines: number
  /** Keeps only these levels; empty: all. Lines without a level are always kept. */
  readonly level: readonly Level[]
  readonly timestamps: TimestampStyle
  readonly wrap: boolean
  /** Lines as they are written: JSON untouched, colour codes as marks. */
  readonly raw: boolean
  readonly size: TextSize
  /** What is said of the source in each row of a log of many. */
  readonly columns: readonly SourceColumn[]
  /** The marked line. */
  readonly line: LineId | null
}
