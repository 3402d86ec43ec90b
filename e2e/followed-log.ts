import { launchToken } from './launch.ts'

/** What a stream has said: lines by pod, and events. */
export type FollowedLog = {
  /** Messages of the lines of a pod, in the order in which they came. */
  linesOf(pod: string): readonly string[]
  /** Pods of which something was said. */
  pods(): readonly string[]
  /** Events in words: "joined cart-0", "closed cart-0 deleted", "selected 0: 3", "problem cart-0 forbidden", "end". */
  readonly events: readonly string[]
  /** Resolves when the answer has ended. */
  readonly ended: Promise<void>
  stop(): void
}

type Event = {
  readonly type: string
  readonly source?: number
  readonly pod?: string
  readonly reason?: string
  readonly selection?: number
  readonly containers?: number
  readonly problem?: { readonly code: string } | null
}

/** Reads `POST /api/stream` of a running Podlogs as it comes. `token`: of who reads. Errors: Error where it refuses */
export async function followLog(
  baseURL: string | undefined,
  body: object,
  context?: string,
  token: string = launchToken,
): Promise<FollowedLog> {
  const abort = new AbortController()
  const response = await fetch(`${baseURL}/api/stream${context === undefined ? '' : `?context=${context}`}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: abort.signal,
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  const events: string[] = []
  const podOf = new Map<number, string>()
  const lines = new Map<string, string[]>()

  const note = (event: Event) => {
    if (event.source !== undefined && event.pod !== undefined) podOf.set(event.source, event.pod)
    const subject =
      event.type === 'selected' ? `${event.selection}: ${event.containers}` : podOf.get(event.source ?? -1)
    const words = [event.type, subject, event.reason, event.problem?.code]
    if (event.type !== 'heartbeat') events.push(words.filter((word) => word !== undefined).join(' '))
  }
  const take = (record: string) => {
    if (record.startsWith('\u001e')) return note(JSON.parse(record.slice(1)))
    const [, source, message = ''] = /^(\d+) \S+ (.*)$/.exec(record) ?? []
    const pod = podOf.get(Number(source)) ?? ''
    lines.set(pod, [...(lines.get(pod) ?? []), message])
  }
  const read = async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      const records = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = records.pop() ?? ''
      for (const record of records) take(record)
    }
  }
  const ended = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error
  })
  return {
    linesOf: (pod) => lines.get(pod) ?? [],
    pods: () => [...new Set(podOf.values())],
    events,
    ended,
    stop: () => abort.abort(),
  }
}
