import { CircleDot, Eye, EyeOff } from 'lucide-react'
import { useNow } from '@/lib/client/use-now.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { age } from '@/lib/core/pods/age.ts'
import { isShown, isSolo, soloSources, toggleSources } from '@/lib/core/sources/choose-shown.ts'
import type { Origin } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { statusTone, statusWord } from '@/lib/core/sources/source-status.ts'
import { countOf, formatRate } from '@/lib/core/view/amounts.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ToneMark } from '../ui/tone-mark.tsx'

/** A container of the log: its state and amount, and ways to show it alone, hide it, or open it by itself. */
export function SourceRow({
  container,
  origin,
  containers,
  view,
  change,
  top,
  height,
}: {
  readonly container: ContainerReading
  readonly origin: Origin | null
  /** All of the log. */
  readonly containers: readonly ContainerReading[]
  readonly view: LogView
  readonly change: ChangeView
  /** Units: CSS pixels */
  readonly top: number
  readonly height: number
}) {
  const nowMs = useNow()
  const { log, key, status, lines, linesPerSecond, lastTimestamp } = container
  const shown = isShown(view, log)
  const solo = isSolo(view, [log])
  const last = lastTimestamp === null ? null : age(lastTimestamp, nowMs)
  return (
    <li
      style={{ height, transform: `translateY(${top}px)` }}
      className={classNames(
        'absolute inset-x-0 top-0 flex items-center gap-2 pr-1 pl-3 hover:bg-hover',
        !shown && 'text-faint',
      )}
    >
      <span aria-hidden className={`id-${origin?.hue ?? 0} h-6 w-1 shrink-0 rounded-full bg-(--id)`} />
      <div className="min-w-0 grow">
        <ContextLink
          href={`${pathOf(log.namespace, log.pod)}?container=${encodeURIComponent(log.container)}`}
          title={`Open ${key} alone`}
          className="block truncate text-sm hover:underline"
        >
          {origin?.pod ?? log.pod} <span className="text-faint">{log.container}</span>
        </ContextLink>
        <p className="flex min-w-0 items-center gap-1.5 text-xs text-faint tabular-nums">
          <ToneMark tone={statusTone[status]} />
          <span className="truncate">
            {container.reason ?? statusWord[status]} · {countOf(lines, 'line')}
            {linesPerSecond > 0 ? ` · ${formatRate(linesPerSecond)}` : ''}
            {last === null ? '' : ` · last ${last}`}
          </span>
        </p>
      </div>
      <IconButton
        label={solo ? `Show all again` : `Show ${key} alone`}
        icon={CircleDot}
        pressed={solo}
        onClick={() => change(soloSources(view, [log]))}
      />
      <IconButton
        label={shown ? `Hide ${key}` : `Show ${key}`}
        icon={shown ? Eye : EyeOff}
        pressed={!shown}
        onClick={() =>
          change(
            toggleSources(
              view,
              [log],
              containers.map((other) => other.log),
            ),
          )
        }
      />
    </li>
  )
}
