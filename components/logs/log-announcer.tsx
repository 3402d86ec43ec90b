import { useEffect, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { phaseWords } from './status-line.tsx'
import { useLogState, useSampledLogState } from './use-log-state.ts'

/** New lines are told no more often than this. Units: milliseconds */
const everyMs = 15_000

/** Tells those who do not see the log what it is doing, in a sentence now and then: the log itself is silent. */
export function LogAnnouncer({ session, followed }: { readonly session: LogSession; readonly followed: boolean }) {
  const phase = useLogState(session, (state) => phaseWords(state, followed))
  const { lines } = useSampledLogState(session, everyMs)
  const [told, setTold] = useState({ lines: 0, words: '' })
  useEffect(() => {
    setTold((before) => {
      if (lines <= before.lines) return { lines, words: '' }
      return { lines, words: before.lines === 0 ? countOf(lines, 'line') : countOf(lines - before.lines, 'new line') }
    })
  }, [lines])
  return (
    <p role="status" className="sr-only">
      {phase}. {told.words}
    </p>
  )
}
