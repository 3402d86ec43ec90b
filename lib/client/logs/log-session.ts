import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import type { Level } from '@/lib/core/logs/level.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import type { TimeCounts } from '@/lib/core/store/count-by-time.ts'
import type { Landmarks } from '@/lib/core/store/find-landmarks.ts'
import type { FindMarks } from '@/lib/core/store/find-results.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { CloseReason, Termination } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** What one source of the stream is doing. */
export type SourceState = {
  readonly source: number
  readonly log: LogSource
  readonly phase: 'opening' | 'live' | 'resuming' | 'closed'
  readonly closeReason: CloseReason | null
  readonly termination: Termination | null
  readonly problem: ProblemJson | null
  /** Lines that have come, those that are gone since included. */
  readonly lines: number
  /** Time of its last line; null: it has none with a time. */
  readonly lastTimestamp: Timestamp | null
  readonly linesPerSecond: number
}

/** How a selection of the request stands: how many containers it has, and what is wrong with it. */
export type SelectionState = {
  /** Its place in the request. */
  readonly selection: number
  readonly containers: number
  readonly problem: ProblemJson | null
}

/** How much of the past is here. */
export type OlderState = {
  /** Sources that may have lines before those that are here. */
  readonly sources: number
  /** From then on all lines of all sources are here; null: there is nothing older. */
  readonly completeFrom: Timestamp | null
  /** Older lines are being read: of so many sources, so many are done. */
  readonly loading: { readonly done: number; readonly of: number } | null
  /** The tab has no room for older lines. */
  readonly full: boolean
  /** What is, or was, in the way. */
  readonly problem: ProblemJson | null
}

/** What the screen knows of the log without reading a line of it. A new object at each change, at most one a frame. */
export type LogSessionState = {
  /** Numbers the logs that were opened. */
  readonly log: number
  /** opening: nothing has come yet; live: being read; reconnecting: cut, will go on by itself; ended: nothing more will come. */
  readonly phase: 'idle' | 'opening' | 'live' | 'reconnecting' | 'ended' | 'failed'
  /** Rows in the store: lines, and the events among them. */
  readonly stored: number
  /** The number of the oldest line that is left: one row stands for all before it, as the line before it. */
  readonly firstLine: number
  /** Lines alone. */
  readonly lines: number
  /** Rows that are shown: all of them, or those that the filter keeps. Row numbers run from 0 to this. */
  readonly rows: number
  /** Bytes of the messages. */
  readonly bytes: number
  readonly linesPerSecond: number
  /** The earliest and the latest time in the log. */
  readonly firstTimestamp: Timestamp | null
  readonly lastTimestamp: Timestamp | null
  /** The same list until something of it changed. Counts and rates are looked at a few times a second. */
  readonly sources: readonly SourceState[]
  /** Those selections of which the server has told, in the order of the request. */
  readonly selections: readonly SelectionState[]
  readonly older: OlderState
  /** Gaps shown in the log. */
  readonly gaps: number
  /** What stopped the whole stream. */
  readonly problem: ProblemJson | null
  /** null: nothing is being looked for. */
  readonly find: FindProgress | null
  /** Why the filter that was asked for has not taken effect: it holds an expression that is none. Null: it has, or will. */
  readonly filterProblem: string | null
  /**
   * Grows each time the rows are renumbered: a new log, another filter, lines that belong before others, lines that went
   * to make room. A row number from before is void; the numbers of lines stay (see `rowsOf`).
   */
  readonly generation: number
  /** How many filters have taken effect. */
  readonly filters: number
}

/** How far looking for a text has come. */
export type FindProgress = {
  readonly text: string
  /** How many of the rows shown contain it, so far. */
  readonly lines: number
  readonly complete: boolean
  /** Units: a part of 1 */
  readonly progress: number
  /** Why it cannot be looked for: it is an expression that is none. */
  readonly problem: string | null
}

/**
 * Which lines are shown. Texts are written as in `pattern-value.ts`. All empty: all. Lines without a level pass `levels`; events pass all but `hiddenSources`.
 */
export type LogFilter = {
  readonly text: string
  /** Lines must contain all of these, too. */
  readonly keep?: readonly string[]
  /** Lines that contain one of these are not shown. */
  readonly exclude: readonly string[]
  readonly levels: readonly Level[]
  /** So many lines before and after each, of the same source, are shown with it. */
  readonly contextLines?: number
  /** Numbers of sources, as in the state. */
  readonly hiddenSources: readonly number[]
}

/** Where a line stands: its row, or the next that is shown, with `exact: false`. The number of rows where there is none. */
export type RowPlace = { readonly row: number; readonly exact: boolean }

/** Lines as they were written. `cut`: why of one or more of them there is only the front; null: all are whole. */
export type ExactMessages = { readonly bytes: Uint8Array; readonly cut: ProblemJson | null }

/** The same as a file. */
export type ExactFile = { readonly file: Blob; readonly cut: ProblemJson | null }

/**
 * One tab's log: the main thread's side of the Worker that fetches and owns it.
 * Row numbers count the rows shown, in the order (time, source, as written). They hold within one `generation`; the number of
 * a line (`StoredRow.line`) holds as long as the log is open.
 */
export type LogSession = {
  /** For useSyncExternalStore. */
  subscribe(listener: () => void): () => void
  getState(): LogSessionState
  /** Empties the store and reads this instead. `context` null: the current one. */
  open(request: StreamRequest, context: string | null): void
  /** Opens it at once; the next `open`, by the screen that comes to show it, does nothing where it wants the same. */
  openAhead(request: StreamRequest, context: string | null): void
  /** Reads lines from before those that are here: a step further back, or all that the nodes keep. */
  loadOlder(all: boolean): void
  stopOlder(): void
  /** Takes effect in the Worker; the state's `generation` grows when the rows are there. */
  setFilter(filter: LogFilter): void
  /** Looks for a text, written as in `pattern-value.ts`; empty ends it. */
  setFind(text: string): void
  /** Reads one row at once. Null where it is not here yet (only without shared memory): it will be, and listeners are told. */
  readRow(row: number): StoredRow | null
  /** The number of the line in a row, without reading it. Null as in `readRow`. */
  lineAt(row: number): number | null
  /**
   * Where lines stand now, at once. Null where that cannot be said at once: without shared memory, and in the instant before
   * the state tells of rows that have been renumbered; `findRows` says it then.
   */
  rowsOf(lines: readonly number[]): readonly RowPlace[] | null
  /** Where lines stand, in the generation of the state when the answer comes. Null: the log is closed. */
  findRows(lines: readonly number[]): Promise<readonly RowPlace[] | null>
  /** The row of a line of a source (null: of any); where it is gone or filtered out, the row next after it in time with `exact: false`. Null in an empty log. */
  rowOf(line: LineId, source: number | null): Promise<RowPlace | null>
  /**
   * The next row after (1) or before (-1) `row` that contains the text looked for, going round at the ends. Null: none.
   * `index` is its place among all that do, 0 the first: what "3 of 17" is made of.
   */
  findNext(row: number, direction: 1 | -1): Promise<{ readonly row: number; readonly index: number } | null>
  /** Counts the rows shown by time and level, in at most so many steps. Null: none has a time, or the log is closed. */
  countByTime(stepsMax: number): Promise<TimeCounts | null>
  /** Where among the rows shown is what is looked for, as far as it is found, in at most so many parts of them. Null: the log is closed. */
  findMarks(partsMax: number): Promise<FindMarks | null>
  /** Where among the rows shown something went wrong, in at most so many parts of them. Null: the log is closed. */
  landmarks(partsMax: number): Promise<Landmarks | null>
  /** The exact bytes of the messages of the rows from one to another, both included, a line feed after each; events are left out. */
  readMessages(firstRow: number, lastRow: number): Promise<ExactMessages>
  /** All of a line of which the store has the front. Errors: a Problem, `line-not-found` and `line-too-long` among them */
  readWholeLine(line: number): Promise<Uint8Array>
  /** Writes the rows that are shown into a file. Errors: Problem `internal` where the log is closed meanwhile */
  writeFile(options: DownloadOptions): Promise<ExactFile>
  /** Ends the stream and the Worker. */
  close(): void
}
