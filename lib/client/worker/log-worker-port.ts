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

/** Starts the Worker of a tab's log. */
export function startLogWorker({ hear, broke }: LogWorkerListener): LogWorkerPort {
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data))
  worker.addEventListener('error', (event) => broke(event.message))
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  }
}
