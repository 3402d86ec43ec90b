import { useCallback, useEffect, useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { type FoundLines, filterBy } from './filter-by.ts'
import type { LogViewport } from './log-viewport.ts'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'
import { useSightValue } from './use-log-viewport.ts'

/** The address is written this long after the last key stroke: browsers allow few changes of it. Units: milliseconds */
const addressDelayMs = 300

/** Finding in the log: what is looked for, how often it is there, which of them the reader is at (1 the first), and what to do with it. */
export type Finding = {
  readonly text: string
  /** Null: still counting, and nothing found so far to say. */
  readonly lines: number | null
  /** Whether all lines have been looked at. */
  readonly complete: boolean
  readonly at: number | null
  readonly setText: (text: string) => void
  readonly step: (direction: 1 | -1) => void
  /** Makes a filter of what is looked for. */
  readonly filter: (found: FoundLines) => void
}

/** Finding in the log. What is looked for stands in the address. */
export function useFind(session: LogSession, viewport: LogViewport, view: LogView, change: ChangeView): Finding {
  const linked = view.q
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
  return {
    text,
    lines: known ? found.lines : null,
    complete: known && found.complete,
    at: foundRow === null ? null : index + 1,
    setText,
    step,
    filter(found) {
      if (text === '') return
      change({ ...filterBy(view, text, found), q: '' }, { push: true })
      setText('')
    },
  }
}
