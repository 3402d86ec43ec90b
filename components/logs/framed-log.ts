import type { ReactNode } from 'react'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { TerminatedState } from '@/lib/core/pods/pod.ts'
import type { Origin } from '@/lib/core/sources/origins.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { OriginColumns } from './origin-columns.ts'

/** What a log is of, and what its frame says of that. */
export type FramedLog = {
  readonly context: string | null
  /** What to ask for, for a view. */
  readonly requestOf: (view: LogView) => StreamRequest
  /** Names it, whichever part of it is read: a line of another log is not looked for in it. */
  readonly name: string
  readonly label: string
  /** How the run ended; null: it goes on, or there are several. */
  readonly over: TerminatedState | null
  /** Whether lines may come. */
  readonly live: boolean
  /** The run that a link to it means; null: none in particular. */
  readonly restartCount: number | null
  /** Whose containers it is of: what a search of everything looks through. */
  readonly selections: readonly StreamSelection[]
  /** Address of all that the node keeps of it; null: it is not of one container. */
  readonly keptUrl: string | null
}

/** What a log of several sources has in addition. */
export type LogSources = {
  readonly hidden: readonly number[]
  readonly originOf: (source: number) => Origin | null
  readonly columns: OriginColumns
  /** What a source is called in a sentence. */
  readonly nameOf: (source: number) => string | null
  /** How much of what was asked for is read, in words. */
  readonly coverage: ReactNode
  /** What is done to the list of sources, among the tools. */
  readonly tools: ReactNode
  /** The list of sources, beside the log. */
  readonly panel: ReactNode
}
