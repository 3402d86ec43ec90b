import { useEffect, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { formatLineId, type LineId } from '@/lib/core/logs/line-id.ts'
import { findLine } from './find-line.ts'
import type { LogViewport } from './log-viewport.ts'

/** looking: what is on screen is not yet what was asked for; missing: the line is not there, the one after it is shown. */
export type TargetState = 'none' | 'looking' | 'shown' | 'missing'

/** Goes to a line of the log that is being opened. `log` names what is read: a new one is looked through again. */
export function useLineTarget(
  session: LogSession,
  viewport: LogViewport,
  line: LineId | null,
  log: string,
): TargetState {
  const key = line === null ? null : `${log} ${formatLineId(line)}`
  const [outcome, setOutcome] = useState<{ readonly key: string; readonly state: TargetState } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the line, which is a new object each time
  useEffect(() => {
    if (line === null || key === null) return
    const left = new AbortController()
    viewport.hold()
    void findLine(session, line, left.signal).then((found) => {
      if (left.signal.aborted) return
      if (found !== null) {
        viewport.beginAt(found.row)
        viewport.setCursor(found.exact ? found.row : null)
      }
      setOutcome({ key, state: found?.exact ? 'shown' : 'missing' })
    })
    return () => left.abort()
  }, [session, viewport, key])
  if (key === null) return 'none'
  return outcome?.key === key ? outcome.state : 'looking'
}
