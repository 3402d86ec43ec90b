import { identityKey } from '../access/identity.ts'
import type { Call } from './create-respond.ts'

/**
 * Answers while a download of the person is counted. `reading` is aborted when nothing is read any more; `leave` is to be called when
 * the answer has ended, or nobody reads it any more.
 *
 * Errors: a Problem, `too-many-downloads` among them, before the first byte
 */
export async function withDownloadPermit(
  { downloads, identity }: Pick<Call<unknown>, 'downloads' | 'identity'>,
  answer: (reading: AbortSignal, leave: () => void) => Promise<Response>,
): Promise<Response> {
  const giveBack = downloads.take(identityKey(identity))
  const reading = new AbortController()
  const leave = () => {
    reading.abort()
    giveBack()
  }
  try {
    return await answer(reading.signal, leave)
  } catch (error) {
    leave()
    throw error
  }
}
