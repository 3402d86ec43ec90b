import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeBuffer } from './fake-buffer.ts'
import { createFakeKubelet, type FakeAnswers } from './fake-kubelet.ts'
import type { Tail } from './tail.ts'
import { tailContainer } from './tail-container.ts'
import { createUpstreams } from './upstreams.ts'

type Options = Partial<
  StreamRequest &
    StreamSource &
    Pick<Tail, 'details' | 'joinedAt'> & {
      readonly watched: Tail['pod']
      /** Told of each wait. Units: milliseconds */
      readonly slept: (delayMs: number) => void
    }
>

/** What a reader was told, what the kubelet was asked, and how long was waited between. Units: milliseconds */
type TailTold = {
  readonly said: readonly string[]
  readonly logQueries: readonly Readonly<Record<string, string>>[]
  readonly delays: readonly number[]
}

/** For tests: reads the container "app" of the pod "cart-0" to its end. Waits are over at once. */
export async function tellTail(answers: FakeAnswers, options: Options = {}): Promise<TailTold> {
  const {
    follow = true,
    tailLines = null,
    sinceTime = null,
    untilTime = null,
    previous = false,
    resume = null,
    podUid,
    before,
  } = options
  const buffer = createFakeBuffer()
  const delays: number[] = []
  const api = createFakeKubelet(answers)
  let sources = 0
  let clockMs = 0
  await tailContainer({
    api,
    source: {
      namespace: 'shop',
      pod: 'cart-0',
      container: 'app',
      previous,
      resume,
      ...(podUid === undefined ? {} : { podUid }),
      ...(before === undefined ? {} : { before }),
    },
    details: options.details ?? null,
    pod: options.watched ?? null,
    joinedAt: options.joinedAt ?? null,
    upstreams: createUpstreams({ lingerMs: 0 }),
    masker: fakeMasker,
    request: { follow, tailLines, sinceTime, untilTime },
    buffer,
    nextSource: () => sources++,
    async sleep(delayMs) {
      delays.push(delayMs)
      options.slept?.(delayMs)
    },
    // Whatever the pod has said is old when it is needed again.
    now: () => (clockMs += 10_000),
    signal: new AbortController().signal,
  })
  return { said: buffer.said.map(brief), logQueries: api.logQueries, delays }
}

/** "source 0 run 2", "closed 0 ended exit 3", and lines as they are. */
function brief(said: string): string {
  if (!said.startsWith('{')) return said
  const event = JSON.parse(said)
  const more = [
    event.restartCount !== undefined && `run ${event.restartCount}`,
    event.problem?.code,
    event.reason,
    event.termination && `exit ${event.termination.exitCode}`,
  ]
  return [event.type, event.source, ...more.filter(Boolean)].join(' ')
}
