import { authenticate } from '../access/authenticate.ts'
import { config } from '../config.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { beginTrail } from '../observability/audit.ts'
import { logFailure } from '../observability/log-failure.ts'
import { measured } from '../observability/measured.ts'
import { requestLog } from '../observability/request-log.ts'
import { processMasker } from '../redaction/process-masker.ts'
import { createDownloadPermits } from '../tail/download-permits.ts'
import { createRespond, createRespondToAnyone, type Respond, type RespondToAnyone } from './create-respond.ts'

const { allowedHosts, access, mask } = config

const answer = createRespond({
  allowedHosts,
  authenticate,
  apiServerFor,
  masker: processMasker,
  reveals: mask.reveals,
  downloads: createDownloadPermits(config.downloads),
  reauthorizeMs: access.reauthorizeMs,
  beginTrail,
  logFailure,
})

/** The wrapper of every route handler, with this process' settings. */
export const respond: Respond = (handle) => measured(answer(handle), requestLog)

const answerAnyone = createRespondToAnyone({ allowedHosts, beginTrail, logFailure })

/** The wrapper of the routes that are there before a login. */
export const respondToAnyone: RespondToAnyone = (handle) => measured(answerAnyone(handle), requestLog)
