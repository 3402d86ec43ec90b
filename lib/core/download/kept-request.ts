import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import type { DownloadOptions } from './download-options.ts'

/** What of all that the nodes keep becomes a file: the parameters of `GET /api/download`. */
export type KeptRequest = {
  readonly source: readonly StreamSelection[]
  readonly sinceTime: Timestamp | null
  /** Lines at or after this time are left out. */
  readonly untilTime: Timestamp | null
  /** The runs before the current ones, too. */
  readonly previous: boolean
  readonly reveal: boolean
  readonly options: DownloadOptions
}
