import { useCallback, useEffect, useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { decodePattern, encodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { type FoundLines, filterBy } from './filter-by.ts'
import type { LogViewport } from './log-viewport.ts'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'
import { useSightValue } from './use-log-viewport.ts'

/** The address is written this long after the last key stroke: browsers allow few changes of it. Units: milliseconds */
const addressDelayMs = 300

/** Finding in the log: what is looked for, how often it is there, which of them the reader is at (1 the first), and what to do with it. */
export type Finding = {
  readonly pattern: TextPattern
  /** The pattern as it stands in the address; empty: nothing is looked for. */
  readonly value: string
  /** Null: still counting, and nothing found so far to say. */
  readonly lines: number | null
  /** Whether all lines have been looked at. */
  readonly complete: boolean
  /** How much of the log has been looked at. Units: percent */
  readonly percent: number
  /** Why it cannot be looked for; null: it can. */
  readonly problem: string | null
  readonly at: number | null
  readonly setPattern: (pattern: TextPattern) => void
  /** Looks for nothing; how it is looked for stays. */
  readonly clear: () => void
  readonly step: (direction: 1 | -1) => void
  /** Makes a filter of what is looked for. */
  readonly filter: (found: FoundLines) => void
}

/** Finding in the log. What is looked for stands in the address. */
export function useFind(session: LogSession, viewport: LogViewport, view: LogView, change: ChangeView): Finding {
  const linked = view.q
  const [pattern, setPattern] = useState(() => decodePattern(linked))
  const value = pattern.text === '' ? '' : encodePattern(pattern)
  const [index, setIndex] = useState(0)
  const written = useRef(linked)
  const found = useLogState(session, ({ find }) => find)
  const foundRow = useSightValue(viewport, (sight) => sight.found)

  // The address changed from outside: the back button, another link.
  useEffect(() => {
    if (linked === written.current) return
    written.current = linked
    setPattern(decodePattern(linked))
  }, [linked])

  useEffect(() => {
    session.setFind(value)
    viewport.setFound(null)
    if (value === written.current) return
    const timer = setTimeout(() => {
      written.current = value
      change({ q: value })
    }, addressDelayMs)
    return () => clearTimeout(timer)
  }, [session, viewport, value, change])

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

  const clear = () => setPattern((before) => ({ ...before, text: '' }))
  const told = found?.text === value ? found : null
  const known = told !== null && told.problem === null && (told.complete || told.lines > 0)
  return {
    pattern,
    value,
    lines: known ? told.lines : null,
    complete: known && told.complete,
    percent: Math.floor((told?.progress ?? 0) * 100),
    problem: told?.problem ?? null,
    at: foundRow === null ? null : index + 1,
    setPattern,
    clear,
    step,
    filter(found) {
      if (value === '') return
      change({ ...filterBy(view, value, found), q: '' }, { push: true })
      clear()
    },
  }
}
