import { CircleDot, ExternalLink, Eye, EyeOff } from 'lucide-react'
import { memo } from 'react'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { sameFields } from '@/lib/core/pods/same-fields.ts'
import type { Origin } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { statusTone, statusWord } from '@/lib/core/sources/source-status.ts'
import { countOf, formatRate } from '@/lib/core/view/amounts.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { ToneMark } from '../ui/tone-mark.tsx'
import type { SourceDeeds } from './source-deeds.ts'

type SourceRowProps = {
  readonly elementId: string
  /** Its place in the list, from 0. */
  readonly index: number
  readonly container: ContainerReading
  readonly origin: Origin | null
  /** Of its last line; null: it has none. */
  readonly age: string | null
  readonly shown: boolean
  readonly solo: boolean
  /** The keyboard is at this row. */
  readonly active: boolean
  readonly deeds: SourceDeeds
  /** Units: CSS pixels */
  readonly top: number
  readonly height: number
}

/** A container of the log: its state and amount, and ways to show it alone, hide it, or open it by itself. */
export const SourceRow = memo(function SourceRow({
  elementId,
  index,
  container,
  origin,
  age,
  shown,
  solo,
  active,
  deeds,
  top,
  height,
}: SourceRowProps) {
  const { log, key, status, reason, lines, linesPerSecond } = container
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row that it is at
    // biome-ignore lint/a11y/useSemanticElements: rows that are drawn only while in sight stand where they belong
    <div
      id={elementId}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={shown}
      style={{ height, transform: `translateY(${top}px)` }}
      className={classNames(
        'absolute inset-x-0 top-0 flex items-center pr-1 hover:bg-hover',
        active &&
          'group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-accent',
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" tabIndex={-1} className="flex h-full min-w-0 grow">
        <button
          type="button"
          tabIndex={-1}
          title={solo ? 'Show all again' : `Show ${key} alone`}
          aria-pressed={solo}
          onClick={() => deeds.solo(container)}
          className="flex h-full min-w-0 grow items-center gap-2 pl-3 text-left"
        >
          <span
            aria-hidden
            className={classNames(
              `id-${origin?.hue ?? 0} h-6 w-1 shrink-0 rounded-full bg-(--id)`,
              !shown && 'opacity-30',
            )}
          />
          <span className="min-w-0 grow">
            <span className={classNames('flex min-w-0 gap-1.5 text-sm', !shown && 'text-faint')}>
              <span className="truncate">{origin?.pod ?? log.pod}</span>
              <span className="shrink-0 text-faint">{log.container}</span>
              {solo ? <CircleDot aria-hidden className="size-3.5 shrink-0 self-center text-accent" /> : null}
            </span>
            <span className="flex min-w-0 items-center gap-1.5 text-xs text-faint tabular-nums">
              <ToneMark tone={statusTone[status]} />
              <span className="truncate">
                {reason ?? statusWord[status]} · {countOf(lines, 'line')}
                {linesPerSecond > 0 ? ` · ${formatRate(linesPerSecond)}` : ''}
                {age === null ? '' : ` · ${age} ago`}
              </span>
            </span>
          </span>
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" tabIndex={-1} className="flex shrink-0">
        <ContextLink
          href={`${pathOf(log.namespace, log.pod)}?container=${encodeURIComponent(log.container)}`}
          tabIndex={-1}
          title={`Open ${key} by itself`}
          aria-label={`Open ${key} by itself`}
          className={deedClass}
        >
          <ExternalLink aria-hidden className="size-3.5" strokeWidth={1.75} />
        </ContextLink>
        <button
          type="button"
          tabIndex={-1}
          title={shown ? `Hide ${key}` : `Show ${key}`}
          aria-label={shown ? `Hide ${key}` : `Show ${key}`}
          onClick={() => deeds.toggle(container)}
          className={deedClass}
        >
          {shown ? (
            <Eye aria-hidden className="size-4" strokeWidth={1.75} />
          ) : (
            <EyeOff aria-hidden className="size-4" strokeWidth={1.75} />
          )}
        </button>
      </div>
    </div>
  )
}, looksTheSame)

const deedClass =
  'flex size-7 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink touch:size-10'

/** Readings are made anew twice a second; few of them look different then. */
function looksTheSame(
  { container: a, ...before }: SourceRowProps,
  { container: b, ...after }: SourceRowProps,
): boolean {
  return sameFields(before, after) && sameFields({ ...a, sources: null }, { ...b, sources: null })
}
