import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { TimeRange } from '@/lib/core/links/time-range.ts'
import type { Level } from '@/lib/core/logs/level.ts'
import { millisecondsOf, type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { TimeCounts } from '@/lib/core/store/count-by-time.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { histogramBars, linesOfStep, tones } from './histogram-bars.ts'
import { HistogramLegend } from './histogram-legend.tsx'
import { linesByLevel } from './lines-by-level.ts'
import type { LogViewport } from './log-viewport.ts'
import { useSightValue } from './use-log-viewport.ts'
import { useRecounted } from './use-recounted.ts'
import { type StepRange, useStepPicker } from './use-step-picker.ts'

/** A bar and what parts it from the next. Units: CSS pixels */
const stepPxMin = 7
const heightPx = 34
const widthPxBefore = 700

const colours = {
  fatal: 'fill-level-fatal-ground',
  error: 'fill-level-error',
  warn: 'fill-level-warn',
  quiet: 'fill-line-strong',
} as const

type HistogramProps = {
  readonly session: LogSession
  readonly viewport: LogViewport
  /** Levels that alone are shown; empty: all. */
  readonly levels: readonly Level[]
  readonly formatTime: (timestamp: Timestamp) => string
  readonly onRange: (range: TimeRange) => void
  readonly onLevels: (levels: readonly Level[]) => void
}

/** How many lines are shown of each part of the time, by level; a way to go there, and to read that part alone. */
export function Histogram(props: HistogramProps) {
  const [widthPx, setWidthPx] = useState(widthPxBefore)
  const strip = useRef<HTMLDivElement>(null)
  const { session } = props
  const stepsMax = Math.max(10, Math.floor(widthPx / stepPxMin))
  const count = useCallback(() => session.countByTime(stepsMax), [session, stepsMax])
  const counts = useRecounted(session, count)
  useLayoutEffect(() => {
    const element = strip.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidthPx(Math.max(1, element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="shrink-0 border-b border-line px-3">
      <div ref={strip} className="relative h-14">
        {counts === null ? null : <Strip {...props} counts={counts} widthPx={widthPx} />}
      </div>
    </div>
  )
}

function Strip({
  session,
  viewport,
  counts,
  widthPx,
  levels,
  formatTime,
  onRange,
  onLevels,
}: HistogramProps & { readonly counts: TimeCounts; readonly widthPx: number }) {
  const { firstMs, stepMs, count, gapsMs } = counts
  const bars = useMemo(() => histogramBars(counts, widthPx, heightPx), [counts, widthPx])
  const startOf = (step: number) => timestampOf(firstMs + step * stepMs)
  const { at, picked, handlers } = useStepPicker(count, {
    async onGo(step) {
      const found = await session.rowOf({ timestamp: startOf(step), ordinal: 0 }, null)
      if (found === null) return
      viewport.show(found.row, 'middle')
      viewport.setCursor(found.row)
    },
    onRange: ({ first, last }) => onRange({ sinceTime: startOf(first), untilTime: startOf(last + 1) }),
  })
  const inSight = useSightValue(viewport, ({ rows }) => {
    const times = rows.flatMap(({ row }) => (row.type === 'line' && row.id !== null ? [row.id.timestamp] : []))
    const [first, last] = [times[0], times.at(-1)]
    if (first === undefined || last === undefined) return null
    const stepOf = (timestamp: Timestamp) => Math.floor((millisecondsOf(timestamp) - firstMs) / stepMs)
    return `${stepOf(first)} ${stepOf(last)}`
  })
  const [sightFirst, sightLast] = inSight?.split(' ').map(Number) ?? []
  const words = picked === null ? null : wordsOf(counts, picked, (step) => formatTime(startOf(step)))
  const percent = (steps: number) => `${(Math.min(count, Math.max(0, steps)) / count) * 100}%`

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Lines over time"
        aria-valuemin={0}
        aria-valuemax={count - 1}
        aria-valuenow={at ?? sightLast ?? count - 1}
        aria-valuetext={words ?? `${formatTime(startOf(0))} to ${formatTime(startOf(count))}`}
        className="relative h-9.5 cursor-default touch-pan-y select-none"
        {...handlers}
      >
        <svg aria-hidden width={widthPx} height={heightPx} className="absolute inset-x-0 top-1 overflow-visible">
          {tones.map((tone) => (
            <path key={tone} d={bars[tone]} className={colours[tone]} />
          ))}
          {gapsMs.map((ms) => (
            <path
              key={ms}
              d={`M${((ms - firstMs) / (stepMs * count)) * widthPx} 0v${heightPx}`}
              className="stroke-warn"
              strokeDasharray="2 2"
            />
          ))}
        </svg>
        {sightFirst === undefined || sightLast === undefined ? null : (
          <span
            aria-hidden
            className="absolute top-9.5 z-10 h-0.5 min-w-1 bg-accent"
            style={{ left: percent(sightFirst), width: percent(sightLast + 1 - Math.max(0, sightFirst)) }}
          />
        )}
        {picked === null ? null : (
          <span
            aria-hidden
            className="absolute top-1 h-8.5 bg-accent/20"
            style={{ left: percent(picked.first), width: percent(picked.last + 1 - picked.first) }}
          />
        )}
      </div>
      <div className="absolute inset-x-0 bottom-0.5 flex h-4 items-center justify-between gap-2 text-xs whitespace-nowrap text-faint tabular-nums">
        <span aria-hidden>{formatTime(startOf(0))}</span>
        {words === null ? (
          <HistogramLegend lines={linesByLevel(counts, levels)} chosen={levels} onChange={onLevels} />
        ) : (
          <span aria-hidden className="truncate text-ink">
            {words}
          </span>
        )}
        <span aria-hidden>{formatTime(startOf(count))}</span>
      </div>
    </>
  )
}

function timestampOf(ms: number): Timestamp {
  const second = Math.floor(ms / 1_000)
  return timestampFrom(second, (ms - second * 1_000) * 1e6)
}

/** Shape: "14:02:10 – 14:02:20: 14 lines, 2 errors, 1 warning" */
function wordsOf(counts: TimeCounts, { first, last }: StepRange, timeOf: (step: number) => string): string {
  let [all, errors, warnings] = [0, 0, 0]
  for (let step = first; step <= last; step++) {
    const lines = linesOfStep(counts, step)
    all += lines.all
    errors += lines.error + lines.fatal
    warnings += lines.warn
  }
  const amounts = [
    countOf(all, 'line'),
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  return `${timeOf(first)} – ${timeOf(last + 1)}: ${amounts.join(', ')}`
}
