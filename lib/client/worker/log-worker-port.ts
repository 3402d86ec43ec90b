import type { FromWorker, ToWorker } from './messages.ts'

/** The way to a Worker that owns a log, from the main thread's side. */
export type LogWorkerPort = {
  post(message: ToWorker): void
  /** Ends the Worker and all that it reads. */
  end(): void
}

/** What the main thread listens to. `broke`: the Worker has come to an end that nobody wanted. */
export type LogWorkerListener = {
  readonly hear: (message: FromWorker) => void
  readonly broke: (reason: string) => void
}

/** A Worker that has been started ahead and belongs to no log yet. */
let warm: Worker | null = null

/** Starts a Worker ahead, so that the next log need not wait for its code. There is one at most. */
export function warmLogWorker(): void {
  if (warm !== null) return
  const worker = makeWorker()
  warm = worker
  worker.addEventListener('error', () => {
    // Nobody misses it: the next log starts its own, and tells what is wrong.
    if (warm === worker) warm = null
  })
}

/** Starts the Worker of a tab's log, or takes the one that was started ahead. */
export function startLogWorker({ hear, broke }: LogWorkerListener): LogWorkerPort {
  const worker = warm ?? makeWorker()
  warm = null
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data))
  worker.addEventListener('error', (event) => broke(event.message))
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  }
}

function makeWorker(): Worker {
  return new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
}
