import { authenticate } from '../access/authenticate.ts'
import { config } from '../config.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { logFailure } from '../observability/log-failure.ts'
import { processMasker } from '../redaction/process-masker.ts'
import { createRespond, createRespondToAnyone } from './create-respond.ts'

/** The wrapper of every route handler, with this process' settings. */
export const respond = createRespond({
  allowedHosts: config.allowedHosts,
  authenticate,
  apiServerFor,
  masker: processMasker,
  logFailure,
})

/** The wrapper of the routes that are there before a login. */
export const respondToAnyone = createRespondToAnyone({ allowedHosts: config.allowedHosts, logFailure })
