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

/** A Worker that has been started ahead and belongs to no log yet, and what it has said. */
let warm: { readonly worker: Worker; readonly heard: MessageEvent<FromWorker>[] } | null = null

/** Starts a Worker ahead, so that the next log need not wait for its code. There is one at most. */
export function warmLogWorker(): void {
  if (warm !== null) return
  const worker = makeWorker()
  const heard: MessageEvent<FromWorker>[] = []
  warm = { worker, heard }
  worker.onmessage = (event) => heard.push(event)
  worker.onerror = () => {
    // Nobody misses it: the next log starts its own, and tells what is wrong.
    if (warm?.worker === worker) warm = null
  }
}

/** Starts the Worker of a tab's log, or takes the one that was started ahead. */
export function startLogWorker({ hear, broke }: LogWorkerListener): LogWorkerPort {
  const { worker, heard } = warm ?? { worker: makeWorker(), heard: [] }
  warm = null
  worker.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data)
  worker.onerror = (event) => broke(event.message)
  for (const { data } of heard) hear(data)
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  }
}

function makeWorker(): Worker {
  return new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
}
