import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import { describeEvent } from '../view/describe-event.ts'
import type { StoredRow } from '../view/row.ts'
import { decodeEvent } from '../wire/decode-event.ts'
import { csvCell } from './csv-cell.ts'
import type { DownloadOptions } from './download-options.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const nothing = new Uint8Array()

/** Heads of the columns of CSV, and names of the members of NDJSON. */
const columns = ['type', 'timestamp', 'namespace', 'pod', 'container', 'restartCount', 'level', 'message'] as const
type Cells = Readonly<Record<(typeof columns)[number], string | number | null>>

/** What stands in the file before the first row. */
export function fileHead({ format }: DownloadOptions): Uint8Array {
  return format === 'csv' ? encoder.encode(`${columns.join(',')}\r\n`) : nothing
}

/**
 * Writes a row of the store as it goes into a file; empty where it does not belong there.
 *
 * Shape:  text: the bytes of the message as they were written, after what the options want before it, and a line feed; events
 *         as "# gap: 1,204 lines lost, …". NDJSON and CSV: the same members for lines and events, told apart by `type`
 * Errors: none; bytes that are no UTF-8 become U+FFFD in NDJSON and CSV, which are text
 */
export function writeRow(row: StoredRow, log: LogSource | null, options: DownloadOptions): Uint8Array {
  const event = row.event ? decodeEvent(row.message) : null
  if (row.event && (event === null || !options.events)) return nothing
  const words = event === null ? null : describeEvent(event, log, String).text
  if (options.format === 'text') return event === null ? textLine(row, log, options) : comment(row.timestamp, words)
  const cells: Cells = {
    type: event?.type ?? 'line',
    timestamp: row.timestamp,
    namespace: log?.namespace ?? null,
    pod: log?.pod ?? null,
    container: log?.container ?? null,
    restartCount: log?.restartCount ?? null,
    level: row.level,
    message: words ?? decoder.decode(row.message),
  }
  if (options.format === 'ndjson') return encoder.encode(`${JSON.stringify(cells)}\n`)
  return encoder.encode(`${columns.map((name) => csvCell(String(cells[name] ?? ''))).join(',')}\r\n`)
}

function textLine({ timestamp, message }: StoredRow, log: LogSource | null, options: DownloadOptions): Uint8Array {
  const source = options.sources && log !== null ? `${log.namespace}/${log.pod}/${log.container} ` : ''
  const time = options.timestamps ? `${timestamp ?? '-'} ` : ''
  const before = encoder.encode(source + time)
  const line = new Uint8Array(before.length + message.length + 1)
  line.set(before)
  line.set(message, before.length)
  line[line.length - 1] = 0x0a
  return line
}

function comment(timestamp: Timestamp | null, words: string | null): Uint8Array {
  return encoder.encode(`# ${timestamp === null ? '' : `${timestamp} `}${words}\n`)
}
