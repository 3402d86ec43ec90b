import { Clock, Download, Ellipsis, Link2, ListFilter, ListX, SlidersHorizontal } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { BarSlot } from '../shell/bar-slot.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuCheck, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { DownloadItems } from './download-items.tsx'
import { FindField } from './find-field.tsx'
import { FollowButton } from './follow-button.tsx'
import { LevelChecks } from './level-checks.tsx'
import { LevelChips } from './level-chips.tsx'
import { patternFlags } from './pattern-flags.ts'
import { SearchRetained } from './search-retained.tsx'
import { TimeRangeItems } from './time-range-items.tsx'
import type { Finding } from './use-find.ts'
import type { ChangeView } from './use-log-view.ts'
import { ViewOptions } from './view-options.tsx'

/** What is done to the log as a whole. On a narrow screen all but finding is in one menu. */
export function LogTools({
  session,
  view,
  change,
  finding,
  field,
  wrap,
  following,
  selections,
  keptUrl,
  sourceTools,
  narrow,
  onWrap,
  onFollow,
  onFindClose,
  onGoToTime,
  onShare,
}: {
  readonly session: LogSession
  readonly view: LogView
  readonly change: ChangeView
  readonly finding: Finding
  readonly field: RefObject<HTMLInputElement | null>
  readonly wrap: boolean
  /** Null: the run is over, and there is nothing to follow. */
  readonly following: boolean | null
  readonly selections: readonly StreamSelection[]
  readonly keptUrl: string | null
  /** What is done to the list of sources; null: there is one. */
  readonly sourceTools: ReactNode
  readonly narrow: boolean
  readonly onWrap: (wrap: boolean) => void
  readonly onFollow: (follow: boolean) => void
  readonly onFindClose: () => void
  readonly onGoToTime: () => void
  readonly onShare: () => void
}) {
  const options = <ViewOptions view={view} wrap={wrap} onWrap={onWrap} change={change} />
  const ranges = <TimeRangeItems view={view} change={change} onGoToTime={onGoToTime} />
  const found = (finding.lines ?? 0) > 0
  return (
    <div
      role="toolbar"
      aria-label="Log"
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1"
    >
      <FindField finding={finding} field={field} onClose={onFindClose} />
      <SearchRetained selections={selections} view={view} q={finding.value} />
      {narrow ? sourceTools : null}
      {narrow ? (
        <Menu align="end" trigger={<IconButton label="More" icon={Ellipsis} />}>
          {following === null ? null : (
            <MenuCheck checked={following} onChange={onFollow}>
              Follow
            </MenuCheck>
          )}
          <MenuSeparator />
          <MenuItem icon={ListFilter} disabled={!found} onSelect={() => finding.filter('keep')}>
            Keep only the lines found
          </MenuItem>
          <MenuItem icon={ListX} disabled={!found} onSelect={() => finding.filter('leave-out')}>
            Leave the lines found out
          </MenuItem>
          {patternFlags.map(({ flag, label }) => (
            <MenuCheck
              key={flag}
              checked={finding.pattern[flag]}
              onChange={(on) => finding.setPattern({ ...finding.pattern, [flag]: on })}
            >
              {label}
            </MenuCheck>
          ))}
          <MenuSeparator />
          <LevelChecks chosen={view.level} onChange={(level) => change({ level })} />
          <MenuSeparator />
          {options}
          <MenuSeparator />
          {ranges}
          <MenuSeparator />
          <MenuItem icon={Link2} onSelect={onShare}>
            Copy link
          </MenuItem>
          <MenuSeparator />
          <DownloadItems {...{ session, view, selections, keptUrl }} />
        </Menu>
      ) : (
        <>
          <LevelChips chosen={view.level} onChange={(level) => change({ level })} />
          <span className="grow" />
          {following === null ? null : <FollowButton following={following} onFollow={onFollow} />}
          <Menu align="end" trigger={<IconButton label="Time range" icon={Clock} />}>
            {ranges}
          </Menu>
          <Menu align="end" trigger={<IconButton label="View" icon={SlidersHorizontal} />}>
            {options}
          </Menu>
          <Menu align="end" trigger={<IconButton label="Download" icon={Download} />}>
            <DownloadItems {...{ session, view, selections, keptUrl }} />
          </Menu>
          {sourceTools}
          <BarSlot>
            <Tooltip label="Copy a link to these lines">
              <Button variant="quiet" onClick={onShare}>
                <Link2 aria-hidden className="size-3.5" />
                Share
              </Button>
            </Tooltip>
          </BarSlot>
        </>
      )}
    </div>
  )
}
