import { useEffect, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { formatLineId, type LineId } from '@/lib/core/logs/line-id.ts'
import type { RowAlignment } from '@/lib/core/view/show-row.ts'
import { findLine } from './find-line.ts'
import type { LogViewport } from './log-viewport.ts'

/** A line to go to as soon as the log has been read that far. */
export type LineTarget = { readonly line: LineId; readonly alignment: RowAlignment }

/** looking: what is on screen is not yet what was asked for; missing: the line is not there, the one after it is shown. */
export type TargetState = 'none' | 'looking' | 'shown' | 'missing'

/** Goes to a line of the log that is being opened. `log` names what is read: a new one is looked through again. */
export function useLineTarget(
  session: LogSession,
  viewport: LogViewport,
  target: LineTarget | null,
  log: string,
): TargetState {
  const key = target === null ? null : `${log} ${formatLineId(target.line)}`
  const [outcome, setOutcome] = useState<{ readonly key: string; readonly state: TargetState } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the target, which is a new object each time
  useEffect(() => {
    if (target === null || key === null) return
    const left = new AbortController()
    viewport.hold()
    void findLine(session, target.line, left.signal).then((found) => {
      if (left.signal.aborted) return
      if (found !== null) {
        viewport.show(found.row, target.alignment)
        viewport.setCursor(found.exact ? found.row : null)
      }
      setOutcome({ key, state: found?.exact ? 'shown' : 'missing' })
    })
    return () => left.abort()
  }, [session, viewport, key])
  if (key === null) return 'none'
  return outcome?.key === key ? outcome.state : 'looking'
}
