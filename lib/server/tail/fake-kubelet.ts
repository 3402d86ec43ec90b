import { Problem } from '@/lib/core/problems/problem.ts'
import type { ApiRequest, ApiServer, ByteStream } from '../kubernetes/api-server.ts'

/** How a fake log ends: by itself, by a cut of the connection, or by the kubelet's words. */
type FakeEnd = 'end' | 'cut' | { readonly says: string }

/** One answer of a fake kubelet: bytes of the log, and how they end. A Problem: the request is refused. */
type FakeLog = { readonly text: string | Uint8Array; readonly end?: FakeEnd } | Problem

/** What a fake cluster does when it is asked; `at` counts the questions of that kind. */
export type FakeAnswers = {
  readonly pod: (at: number) => object | Problem
  readonly log: (query: Readonly<Record<string, string>>, at: number) => FakeLog
  /** The last line, which is asked for beside the rest; left out: that of the last answer. */
  readonly last?: (query: Readonly<Record<string, string>>) => string
}

/** For tests: an API server without a network, that keeps one pod and its log. */
export function createFakeKubelet({ pod, log, last }: FakeAnswers): ApiServer & {
  readonly logQueries: Readonly<Record<string, string>>[]
} {
  const logQueries: Readonly<Record<string, string>>[] = []
  let asked = 0
  let lastLine = ''
  return {
    key: 'fake',
    logQueries,
    async getJson() {
      const answer = pod(asked++)
      if (answer instanceof Problem) throw answer
      return answer
    },
    review: async () => ({}),
    async open({ query = {} }: ApiRequest) {
      if (query['tailLines'] === '1') return send(last?.(query) ?? lastLine, 'end')
      logQueries.push(query)
      const answer = log(query, logQueries.length - 1)
      if (answer instanceof Problem) throw answer
      const text = typeof answer.text === 'string' ? answer.text : new TextDecoder().decode(answer.text)
      lastLine = text.slice(text.lastIndexOf('\n', text.length - 2) + 1)
      return send(answer.text, answer.end ?? 'end')
    },
  }
}

/** For tests: the lines of a log from `sinceTime` on, a whole second, as the kubelet cuts them. */
export function linesSince(lines: readonly string[], sinceTime: string | undefined): string {
  const second = sinceTime?.slice(0, 19) ?? ''
  return lines
    .filter((line) => line.slice(0, 19) >= second)
    .map((line) => `${line}\n`)
    .join('')
}

async function* send(text: string | Uint8Array, end: FakeEnd): ByteStream {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text
  if (end === 'cut')
    throw new Problem('cluster-unreachable', 'The API server cannot be reached: the connection was cut')
  if (typeof end === 'object') yield new TextEncoder().encode(end.says)
}
