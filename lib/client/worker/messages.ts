import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import type { TimeCounts } from '@/lib/core/store/count-by-time.ts'
import type { Landmarks } from '@/lib/core/store/find-landmarks.ts'
import type { FindMarks } from '@/lib/core/store/find-results.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type {
  ExactFile,
  ExactMessages,
  LogFilter,
  LogSessionState,
  RowPlace,
  SourceState,
} from '../logs/log-session.ts'
import type { LogMemory } from '../storage/log-memory.ts'

/** A row of the log: by the number of its line, or, where that is not known, by its own, which is void in another `generation`. */
export type RowRef = { readonly line: number | null; readonly row: number; readonly generation: number }

/** A question to the Worker; each has one answer with the same `id`. Rows count from the first that is left. */
export type Question =
  | { readonly type: 'row-of'; readonly line: LineId; readonly source: number | null }
  /** Where lines of the store stand. */
  | { readonly type: 'rows-of'; readonly lines: readonly number[] }
  | { readonly type: 'find-next'; readonly from: RowRef | 'start' | 'end'; readonly direction: 1 | -1 }
  | { readonly type: 'time-counts'; readonly stepsMax: number }
  | { readonly type: 'landmarks'; readonly partsMax: number }
  | { readonly type: 'find-marks'; readonly partsMax: number }
  | { readonly type: 'rows'; readonly generation: number; readonly firstRow: number; readonly lastRow: number }

/** A wish, which takes longer than a question: lines that the store has cut are read again. */
export type Wish =
  /** A file of the rows that are shown. */
  | { readonly type: 'file'; readonly options: DownloadOptions }
  | { readonly type: 'messages'; readonly first: RowRef; readonly last: RowRef }
  /** All of one line of the store. */
  | { readonly type: 'whole-line'; readonly line: number }

/** What each question and wish is answered with. Null: there is none, or the rows have been renumbered since. */
export type Answers = {
  readonly 'row-of': RowPlace | null
  readonly 'rows-of': readonly RowPlace[]
  readonly 'find-next': { readonly row: number; readonly index: number } | null
  readonly messages: ExactMessages | null
  readonly rows: readonly StoredRow[] | null
  readonly 'time-counts': TimeCounts | null
  readonly landmarks: Landmarks
  readonly 'find-marks': FindMarks
  readonly file: ExactFile
  readonly 'whole-line': { readonly bytes: Uint8Array | null; readonly cut: ProblemJson | null }
}

/** What the main thread says to the Worker. */
export type ToWorker =
  /** `log` numbers the logs that were opened; `generation` is where the numbering of rows begins. */
  | {
      readonly type: 'open'
      readonly log: number
      readonly generation: number
      readonly url: string
      readonly request: StreamRequest
      readonly memory: LogMemory
    }
  /** Reads further back: a step, or all. */
  | { readonly type: 'older'; readonly all: boolean }
  | { readonly type: 'stop-older' }
  | { readonly type: 'filter'; readonly filter: LogFilter }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  | { readonly type: 'wish'; readonly id: number; readonly wish: Wish }

/** What the Worker says to the main thread. */
export type FromWorker =
  /** The memory that rows are to be read from; only where it can be shared. */
  | { readonly type: 'memory'; readonly memory: WebAssembly.Memory }
  /**
   * `sources` null: they are as they were. `firstRow` is the number in the memory of what is row 0 of the state, `epoch`
   * which rows they are.
   */
  | {
      readonly type: 'state'
      readonly state: Omit<LogSessionState, 'sources'>
      readonly sources: readonly SourceState[] | null
      readonly firstRow: number
      readonly epoch: number
    }
  | {
      [Q in (Question | Wish)['type']]: {
        readonly type: 'answer'
        readonly id: number
        readonly question: Q
        readonly answer: Answers[Q]
      }
    }[(Question | Wish)['type']]
