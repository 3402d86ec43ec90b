import { openLogAhead } from '@/lib/client/logs/open-log-ahead.ts'
import { decodeLogView } from '@/lib/core/links/decode-log-view.ts'
import { streamRangeOf } from '@/lib/core/links/stream-range-of.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { chooseContainer } from './choose-container.ts'
import { chooseRun } from './choose-run.ts'
import { logRequest } from './log-request.ts'

/** Opens the log that a link to a pod leads to, by the same choices as its screen, before that screen is there. */
export function openPodLogAhead(pod: Pod, { search, hash }: Pick<URL, 'search' | 'hash'>): void {
  const { view } = decodeLogView(new URLSearchParams(search), hash)
  const container = chooseContainer(pod, view.container)
  const run = container === null ? null : chooseRun(container, view, Date.now()).run
  if (container === null || run === null) return
  const { namespace, name } = pod
  const subject = { context: view.context, namespace, pod: name, container: container.name, run }
  openLogAhead(logRequest(subject, streamRangeOf(view)), view.context)
}
