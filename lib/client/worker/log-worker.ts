import { createLogStore } from '@/lib/core/store/log-store.ts'
import { openApi } from '../api/open-api.ts'
import { streamBytes } from '../api/stream-bytes.ts'
import type { LogMemory } from '../storage/log-memory.ts'
import { createImpatientSleep } from '../watch/impatient-sleep.ts'
import { createBreath } from './breath.ts'
import { lineUrl } from './line-url.ts'
import { createLogOwner } from './log-owner.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { openLogStream } from './open-log-stream.ts'
import { createRunLater } from './run-later.ts'
import { storeBoundOf } from './store-bound.ts'

/** The Worker's program: ties the owner of the log to this thread's clock, network and messages. */
const shared = globalThis.crossOriginIsolated
const nowMs = () => performance.now()
const boundOf = (memory: LogMemory) => storeBoundOf(memory, deviceMemory())
const { sleep, wake } = createImpatientSleep()
const breathe = createBreath(nowMs)

const receive = createLogOwner(createLogStore(shared, boundOf('device')), shared, {
  post: (message: FromWorker) => globalThis.postMessage(message),
  later: createRunLater(),
  breathe,
  boundOf,
  reading: (url) => ({
    open: (request, signal) => openLogStream(url, request, signal),
    sleep,
    breathe,
    random: Math.random,
    nowMs,
  }),
  openLine: (streamUrl, line, reveal, signal) =>
    streamBytes((ending) => openApi(lineUrl(streamUrl, line, reveal), ending), signal),
  nowMs,
})

globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => receive(event.data))
globalThis.addEventListener('online', wake)

/** Only some browsers say it. */
function deviceMemory(): number | undefined {
  const { navigator } = globalThis
  return 'deviceMemory' in navigator && typeof navigator.deviceMemory === 'number' ? navigator.deviceMemory : undefined
}
