import { config } from '../config.ts'
import { createRequestLog } from './create-request-log.ts'

/** The log of requests of this process, on its standard output; null: it was not asked for. */
export const requestLog = config.logRequests
  ? createRequestLog(
      (line) => process.stdout.write(line),
      () => new Date(),
    )
  : null
