import { useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { wholeSecond } from '@/lib/core/links/whole-second.ts'
import { secondsBeforeMoment } from '@/lib/core/logs/limits.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { LogViewport } from './log-viewport.ts'
import type { ChangeView } from './use-log-view.ts'

/**
 * Goes to a moment: among the lines that are here, or, where they do not reach back so far, by reading on from there.
 * `onLeave`: another part of the log is read now, and this is the line to begin at.
 */
export function useGoToTime({
  session,
  viewport,
  view,
  change,
  onLeave,
}: {
  readonly session: LogSession
  readonly viewport: LogViewport
  readonly view: LogView
  readonly change: ChangeView
  readonly onLeave: (line: LineId) => void
}) {
  const [asking, setAsking] = useState(false)
  const goTo = async (moment: Timestamp) => {
    const { firstTimestamp } = session.getState()
    const isRead =
      firstTimestamp !== null && moment >= firstTimestamp && (view.untilTime === null || moment < view.untilTime)
    if (!isRead) {
      onLeave({ timestamp: moment, ordinal: 0 })
      const sinceTime = wholeSecond(moment, secondsBeforeMoment)
      return change({ sinceTime, untilTime: null, tailLines: null, follow: true }, { push: true, leave: true })
    }
    const found = await session.rowOf({ timestamp: moment, ordinal: 0 }, null)
    if (found === null) return
    const row = Math.min(found.row, session.getState().rows - 1)
    viewport.show(row, 'middle')
    viewport.setCursor(row)
  }
  return { asking, setAsking, goTo }
}
