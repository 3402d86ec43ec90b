import { useEffect, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { type LogCourse, phaseWords } from './status-line.tsx'
import { useLogState, useSampledLogState } from './use-log-state.ts'

/** More lines are told no more often than this. Units: milliseconds */
const everyMs = 15_000

/** Tells those who do not see the log what it is doing, in a sentence now and then: the log itself is silent. */
export function LogAnnouncer({ session, course }: { readonly session: LogSession; readonly course: LogCourse }) {
  const phase = useLogState(session, (state) => phaseWords(state, course))
  const { lines } = useSampledLogState(session, everyMs)
  const [told, setTold] = useState({ lines: 0, words: '' })
  useEffect(() => {
    setTold((before) => {
      if (lines <= before.lines) return { lines, words: '' }
      return { lines, words: before.lines === 0 ? countOf(lines, 'line') : countOf(lines - before.lines, 'more line') }
    })
  }, [lines])
  return (
    <p role="status" className="sr-only">
      {phase}. {told.words}
    </p>
  )
}
