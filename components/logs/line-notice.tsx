import { useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'
import { useLogState } from './use-log-state.ts'

/** Says that the line of a link is not there, why that may be, and what is shown instead. */
export function LineNotice({
  session,
  line,
  filtered,
  formatTime,
  onShowAll,
}: {
  readonly session: LogSession
  readonly line: LineId
  readonly filtered: boolean
  readonly formatTime: (timestamp: Timestamp) => string
  readonly onShowAll: () => void
}) {
  const first = useLogState(session, ({ firstTimestamp }) => firstTimestamp)
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  const why = () => {
    if (filtered) return 'the filter may hide it. The next line is shown.'
    if (first === null) return 'the node has no lines of that time.'
    if (line.timestamp < first) return `the log that the node still has begins at ${formatTime(first)}.`
    return 'this run has no such line. The next one is shown.'
  }
  return (
    <Notice
      tone="warn"
      onDismiss={() => setDismissed(true)}
      action={
        filtered ? (
          <Button variant="quiet" onClick={onShowAll}>
            Show all lines
          </Button>
        ) : undefined
      }
    >
      The line of {formatTime(line.timestamp)} is {filtered ? 'not shown' : 'no longer available'}: {why()}
    </Notice>
  )
}
