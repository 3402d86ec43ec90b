import { type Canary, createCanary } from '@/lib/canary/canary.ts'
import { followStream, type StreamNews } from '@/lib/canary/follow-stream.ts'
import { launchToken } from './launch.ts'

/** The log of a writer, followed through Podlogs by a reader that counts. */
export type NumberedLog = AsyncDisposable &
  Pick<Canary, 'lines' | 'ended' | 'counts'> & {
    /** Every event that has come so far. */
    readonly events: readonly Extract<StreamNews, { type: 'event' }>['event'][]
  }

/** Begins to follow the container `app` of a pod, which need not be there yet. */
export function followNumberedLog(baseURL: string, namespace: string, pod: string): NumberedLog {
  const abort = new AbortController()
  const { news } = followStream({
    url: `${baseURL}/api/stream`,
    token: launchToken,
    request: {
      sources: [{ namespace, pod, container: 'app', previous: false, resume: null }],
      selections: [],
      follow: true,
      tailLines: null,
      sinceTime: null,
      untilTime: null,
    },
    retryDelayMs: 500,
    signal: abort.signal,
  })
  const canary = createCanary()
  const events: NumberedLog['events'][number][] = []
  const reading = (async () => {
    for await (const each of news) {
      canary.take(each)
      for (const one of each) if (one.type === 'event') events.push(one.event)
    }
  })()
  return {
    ...canary,
    events,
    async [Symbol.asyncDispose]() {
      abort.abort()
      await reading
    },
  }
}
