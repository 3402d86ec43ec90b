import { config } from '../config.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { logFailure } from '../observability/log-failure.ts'
import { processMasker } from '../redaction/process-masker.ts'
import { createRespond } from './create-respond.ts'

/** The wrapper of every route handler, with this process' settings. */
export const respond = createRespond({
  allowedHosts: config.allowedHosts,
  apiServerFor,
  masker: processMasker,
  logFailure,
})
