'use client'
import { apiUrl } from '@/lib/client/api/api-url.ts'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { streamRangeOf } from '@/lib/core/links/stream-range-of.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { LogFrame } from './log-frame.tsx'
import { logRequest } from './log-request.ts'
import type { LogSubject } from './log-subject.ts'
import type { ChangeView } from './use-log-view.ts'

/** The log of one run. */
export function RunLog({
  session,
  subject,
  view,
  sentTo,
  change,
}: {
  readonly session: LogSession
  readonly subject: LogSubject
  readonly view: LogView
  readonly sentTo: LineId | null
  readonly change: ChangeView
}) {
  const { context, namespace, pod, container, run } = subject
  const parameters = { context, container, previous: run.previous || null, timestamps: true }
  return (
    <LogFrame
      {...{ session, view, sentTo, change }}
      log={{
        context,
        requestOf: (wanted) => logRequest(subject, streamRangeOf(wanted)),
        name: `${pod}/${container}/${run.restartCount}`,
        label: `Log of ${pod} / ${container}`,
        over: run.terminated,
        live: !run.previous,
        restartCount: run.restartCount,
        selections: [{ namespace, of: { type: 'pod', name: pod }, containers: [container] }],
        keptUrl: apiUrl(['namespaces', namespace, 'pods', pod, 'log'], parameters),
      }}
    />
  )
}
