import { useCallback, useEffect, useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { FindState } from './find-field.tsx'
import type { LogViewport } from './log-viewport.ts'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'
import { useSightValue } from './use-log-viewport.ts'

/** The address is written this long after the last key stroke: browsers allow few changes of it. Units: milliseconds */
const addressDelayMs = 300

/** Finding in the log: the text, its count, and the match that the reader is at. */
export function useFind(session: LogSession, viewport: LogViewport, linked: string, change: ChangeView) {
  const [text, setText] = useState(linked)
  const [index, setIndex] = useState(0)
  const written = useRef(linked)
  const found = useLogState(session, ({ find }) => find)
  const foundRow = useSightValue(viewport, (sight) => sight.found)

  // The address changed from outside: the back button, another link.
  useEffect(() => {
    if (linked === written.current) return
    written.current = linked
    setText(linked)
  }, [linked])

  useEffect(() => {
    session.setFind(text)
    viewport.setFound(null)
    if (text === written.current) return
    const timer = setTimeout(() => {
      written.current = text
      change({ q: text })
    }, addressDelayMs)
    return () => clearTimeout(timer)
  }, [session, viewport, text, change])

  const step = useCallback(
    async (direction: 1 | -1) => {
      const { rows } = viewport.getSight()
      // Begins beside what is in sight, so that the first step does not leave it.
      const edge = direction === 1 ? (rows[0]?.number ?? 0) - 1 : (rows.at(-1)?.number ?? 0) + 1
      const next = await session.findNext(foundRow ?? edge, direction)
      if (next === null) return
      setIndex(next.index)
      viewport.setFound(next.row)
      const inSight = rows.slice(1, -1).some(({ number }) => number === next.row)
      viewport.show(next.row, inSight ? 'nearest' : 'middle')
      viewport.setCursor(next.row)
    },
    [session, viewport, foundRow],
  )

  const known = found !== null && found.text === text && (found.complete || found.lines > 0)
  const find: FindState = {
    text,
    lines: known ? found.lines : null,
    at: foundRow === null ? null : index + 1,
  }
  return { find, setText, step }
}
