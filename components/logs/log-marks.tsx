import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { LogViewport } from './log-viewport.ts'
import { type Lane, markPath } from './mark-path.ts'
import { markWords } from './mark-words.ts'
import { meantPart } from './meant-part.ts'
import { useLogMarks } from './use-log-marks.ts'
import { useSightValue } from './use-log-viewport.ts'

/** A mark and what parts it from the next. Units: CSS pixels */
const partPx = 2
/** A click this near to a mark means it. Units: CSS pixels */
const nearPx = 6
const widthPx = 10

const lanes = {
  errors: { leftPx: 1, widthPx: 3 },
  found: { leftPx: 4, widthPx: 5 },
  gaps: { leftPx: 1, widthPx: 8 },
  line: { leftPx: 0, widthPx },
} as const satisfies Record<string, Lane>

/**
 * A thin strip beside the log's scrollbar: where what is looked for, errors, gaps and the marked line are. A click goes there. It is for the
 * pointer, and no stop on the keyboard's way; its words are for those who do not see it.
 */
export function LogMarks({
  session,
  viewport,
  line,
  rowPx,
}: {
  readonly session: LogSession
  readonly viewport: LogViewport
  readonly line: LineId | null
  /** Height of a row: a log that does not fill the view has its marks beside its rows. */
  readonly rowPx: number
}) {
  const strip = useRef<HTMLDivElement>(null)
  const [viewPx, setViewPx] = useState(0)
  useLayoutEffect(() => {
    const element = strip.current
    if (element === null) return
    const observer = new ResizeObserver(() => setViewPx(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const rowCount = useSightValue(viewport, (sight) => Math.min(sight.rowCount, Math.ceil(viewPx / rowPx)))
  const heightPx = Math.min(viewPx, rowCount * rowPx)
  const marks = useLogMarks(session, line, Math.max(1, Math.floor(viewPx / partPx)))

  useEffect(() => {
    const element = strip.current
    if (element === null || marks === null || heightPx === 0) return
    const { parts, found, errors, gaps, line: marked } = marks
    const onClick = (event: MouseEvent) => {
      const yPx = event.clientY - element.getBoundingClientRect().top
      const kinds = [found, errors, gaps, marked === null ? [] : [marked]]
      const part = meantPart({ yPx, heightPx, nearPx }, parts, kinds)
      const row = Math.floor((part / parts) * viewport.getSight().rowCount)
      viewport.show(row, 'middle')
      viewport.setCursor(row)
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [viewport, marks, heightPx])

  const path = (kind: keyof typeof lanes, places: readonly number[]) =>
    marks === null || heightPx === 0 ? '' : markPath(places, marks.parts, heightPx, lanes[kind])
  const words = marks === null ? null : markWords(marks)
  return (
    <div ref={strip} className="relative w-2.5 shrink-0 cursor-pointer border-l border-line bg-ground">
      <svg
        role="img"
        aria-label={words ?? 'Nothing is marked along the log'}
        width={widthPx}
        height={viewPx}
        className="absolute inset-0"
      >
        <path d={path('errors', marks?.errors ?? [])} className="fill-level-error opacity-60" data-mark="errors" />
        <path d={path('found', marks?.found ?? [])} className="fill-mark-current" data-mark="found" />
        <path d={path('gaps', marks?.gaps ?? [])} className="fill-warn" data-mark="gaps" />
        <path
          d={path('line', marks === null || marks.line === null ? [] : [marks.line])}
          className="fill-accent"
          data-mark="line"
        />
      </svg>
    </div>
  )
}
