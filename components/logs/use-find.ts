import { useCallback, useEffect, useRef, useState } from 'react'
import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { FindState } from './find-field.tsx'
import type { LogViewport } from './log-viewport.ts'

/** The address is written this long after the last key stroke: browsers allow few changes of it. Units: milliseconds */
const addressDelayMs = 300

/** Finding in the log: the text, its count, and the match that the reader is at. */
export function useFind(
  { session, viewport, state }: { session: LogSession; viewport: LogViewport; state: LogSessionState },
  linked: string,
  setLinked: (text: string) => void,
) {
  const [text, setText] = useState(linked)
  const [at, setAt] = useState<{ row: number; index: number; generation: number } | null>(null)
  const written = useRef(linked)

  // The address changed from outside: the back button, another link.
  useEffect(() => {
    if (linked === written.current) return
    written.current = linked
    setText(linked)
  }, [linked])

  useEffect(() => {
    session.setFind(text)
    setAt(null)
    if (text === written.current) return
    const timer = setTimeout(() => {
      written.current = text
      setLinked(text)
    }, addressDelayMs)
    return () => clearTimeout(timer)
  }, [session, text, setLinked])

  const current = at !== null && at.generation === state.generation ? at : null
  const step = useCallback(
    async (direction: 1 | -1) => {
      const { rows } = viewport.getSight()
      // Begins beside what is in sight, so that the first step does not leave it.
      const edge = direction === 1 ? (rows[0]?.number ?? 0) - 1 : (rows.at(-1)?.number ?? 0) + 1
      const found = await session.findNext(current?.row ?? edge, direction)
      if (found === null) return
      setAt({ ...found, generation: session.getState().generation })
      const inSight = rows.slice(1, -1).some(({ number }) => number === found.row)
      viewport.show(found.row, inSight ? 'nearest' : 'middle')
      viewport.setCursor(found.row)
    },
    [session, viewport, current?.row],
  )

  const known = state.find !== null && state.find.text === text && (state.find.complete || state.find.lines > 0)
  const find: FindState = {
    text,
    lines: known && state.find !== null ? state.find.lines : null,
    at: current === null ? null : current.index + 1,
  }
  return { find, foundRow: current?.row ?? null, setText, step }
}
