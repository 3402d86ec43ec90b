import type { Level } from '../logs/level.ts'
import type { LineId } from '../logs/line-id.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamEvent } from '../wire/stream-record.ts'

/** A row as the store keeps it, before it is decoded for the screen. `message` is a copy: shared memory cannot be decoded. */
export type StoredRow = {
  /** Its number in the store: 0 is the oldest. */
  readonly line: number
  readonly source: number
  readonly timestamp: Timestamp | null
  /** Which one among equal timestamps of its source. */
  readonly ordinal: number
  readonly level: Level | null
  /** True where the line was longer than `lineBytesMax`. */
  readonly truncated: boolean
  /** True: `message` is the JSON of a StreamEvent that stands in the log as a row of its own. */
  readonly event: boolean
  /** True: it is shown for standing beside a line that the filter keeps. */
  readonly context: boolean
  /** True: lines of its source right before it are left out, where lines around others are shown. */
  readonly apart: boolean
  readonly message: Uint8Array
}

/** Colours and weight of ANSI (SGR) text. Colours 0–255 are the palette's, a string is "#rrggbb". */
export type AnsiStyle = {
  readonly foreground?: number | string
  readonly background?: number | string
  readonly bold?: true
  readonly dim?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly inverse?: true
}

/**
 * What a piece of a row is.
 * text: the message; key, string, number, keyword: parts of structured lines; muted: what is there but says little;
 * id: a correlation ID; url: an http(s) link; masked: what the server put in the place of a secret; mark: a control or invisible character made visible.
 */
export type SpanKind = 'text' | 'key' | 'string' | 'number' | 'keyword' | 'muted' | 'id' | 'url' | 'masked' | 'mark'

/** A piece of a row's text. */
export type Span = {
  readonly kind: SpanKind
  readonly text: string
  readonly style?: AnsiStyle
  /** Part of what is looked for: set by `createHighlight`. */
  readonly match?: true
}

/** A field of a structured line, for details and filters. `path` "a.b" for nested JSON. */
export type Field = { readonly path: string; readonly value: string }

/** How a line was understood. */
export type LineFormat = 'json' | 'logfmt' | 'klog' | 'access' | 'plain'

/** A row, ready to be drawn. */
export type Row = LineRow | EventRow

/** A line of a log, ready to be drawn. */
export type LineRow = {
  readonly type: 'line'
  readonly line: number
  readonly source: number
  /** null where the kubelet gave no time: such a line cannot be linked. */
  readonly id: LineId | null
  readonly level: Level | null
  readonly format: LineFormat
  readonly spans: readonly Span[]
  /** Whether the spans leave out a part of what is stored: the line is too long to be drawn whole. */
  readonly cut: boolean
  /** Whether what is stored is the front of a line that was longer. */
  readonly truncated: boolean
  /** As of the stored row. */
  readonly context: boolean
  readonly apart: boolean
}

/** A row that is no line: restarted, gap, problem, closed. */
export type EventRow = { readonly type: 'event'; readonly line: number; readonly event: StreamEvent }
