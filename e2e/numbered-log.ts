import { type Canary, createCanary } from '@/lib/canary/canary.ts'
import { followStream, type StreamNews } from '@/lib/canary/follow-stream.ts'
import { launchToken } from './launch.ts'

/** The log of a writer, followed through Podlogs by a reader that counts. */
export type NumberedLog = AsyncDisposable &
  Pick<Canary, 'lines' | 'ended' | 'counts'> & {
    /** Every event that has come so far. */
    readonly events: readonly Extract<StreamNews, { type: 'event' }>['event'][]
    /** The last of what it has heard, with the seconds since it began: for whoever asks why a line did not come. */
    heard(): string
  }

const heardMax = 60

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
  const startedAtMs = performance.now()
  const heard: string[] = []
  const note = (each: StreamNews) => {
    if (each.type === 'line' || (each.type === 'event' && each.event.type === 'heartbeat')) return
    const words = each.type === 'event' ? each.event : each
    heard.push(`+${secondsSince(startedAtMs)} after ${canary.lines()} lines: ${JSON.stringify(words)}`)
  }
  const events: NumberedLog['events'][number][] = []
  const reading = (async () => {
    for await (const each of news) {
      canary.take(each)
      for (const one of each) {
        note(one)
        if (one.type === 'event') events.push(one.event)
      }
    }
  })()
  return {
    ...canary,
    events,
    heard: () =>
      [...heard.slice(-heardMax), `+${secondsSince(startedAtMs)} after ${canary.lines()} lines: now`].join('\n'),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await reading
    },
  }
}

function secondsSince(startedAtMs: number): string {
  return `${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`
}
