'use client'
import { useRef, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useShortcutHelp } from '@/lib/client/shortcuts/use-shortcuts.ts'
import type { LogView as LinkedLogView } from '@/lib/core/links/log-view.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { decodeRaw } from '@/lib/core/view/decode-raw.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import { rangeOf, selectedRows } from '@/lib/core/view/row-selection.ts'
import { filterBy } from './filter-by.ts'
import type { FramedLog, LogSources } from './framed-log.ts'
import { GoToTime } from './go-to-time.tsx'
import { Histogram } from './histogram.tsx'
import { LineDetailsDrawer } from './line-details-drawer.tsx'
import { LineNotice } from './line-notice.tsx'
import { LogAnnouncer } from './log-announcer.tsx'
import { logCommands } from './log-commands.ts'
import { logFilterOf } from './log-filter-of.ts'
import { LogFilters } from './log-filters.tsx'
import { LogHead } from './log-head.tsx'
import { LogMarks } from './log-marks.tsx'
import { logShortcuts } from './log-shortcuts.ts'
import { LogStatePanel } from './log-state-panel.tsx'
import { LogStatus } from './log-status.tsx'
import { LogTools } from './log-tools.tsx'
import { LogView } from './log-view.tsx'
import { pinnedWords } from './pinned-words.ts'
import { rowPxOf } from './row-px-of.ts'
import { shareView } from './share-view.ts'
import { useCopyRows } from './use-copy-rows.ts'
import { useFind } from './use-find.ts'
import { useGoToTime } from './use-go-to-time.ts'
import { useLineTarget } from './use-line-target.ts'
import { useLogKeys } from './use-log-keys.ts'
import { useLogState } from './use-log-state.ts'
import type { ChangeView } from './use-log-view.ts'
import { useSessionViewport, useSightValue } from './use-log-viewport.ts'
import { useOlderLines } from './use-older-lines.ts'
import { useOpenLog } from './use-open-log.ts'
import { useRowSelection } from './use-row-selection.ts'
import { useRowWriter } from './use-row-writer.ts'
import { useShownLog } from './use-shown-log.ts'
import { useWrap } from './use-wrap.ts'

/** A log: tools above, status below, and how the reader moves in it. */
export function LogFrame({
  session,
  log: framed,
  view,
  sentTo,
  change,
  sources = null,
}: {
  readonly session: LogSession
  readonly log: FramedLog
  readonly view: LinkedLogView
  readonly sentTo: LineId | null
  readonly change: ChangeView
  readonly sources?: LogSources | null
}) {
  const viewport = useSessionViewport(session, view.raw ? decodeRaw : decodeRow)
  const request = framed.requestOf({ ...view, line: sentTo })
  const { filter, filtered, showAll } = logFilterOf(view, sources?.hidden ?? [], change)
  const log = useOpenLog(session, request, framed.context, filter)
  const [left, setLeft] = useState<{ readonly name: string; readonly line: LineId | null } | null>(null)
  const leftAt = left?.name === framed.name ? left.line : null
  const target = useLineTarget(session, viewport, sentTo ?? leftAt, log.name)
  useOlderLines(session, viewport, target === 'looking')
  const hasOlder = useLogState(session, ({ older }) => older.sources > 0)
  const { wrap, narrow, setWrap } = useWrap(view, change)
  const selection = useRowSelection(viewport)
  const finding = useFind(session, viewport, view, change)
  const [details, showDetails] = useState(false)
  const findField = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const following = useSightValue(viewport, (sight) => sight.following)
  const cursor = useSightValue(viewport, (sight) => sight.cursor)
  const shown = useShownLog(session)
  const writer = useRowWriter(session, view.timestamps, narrow, sources?.nameOf)
  const range = selection !== null ? rangeOf(selection) : cursor !== null ? { first: cursor, last: cursor } : null
  const time = useGoToTime({
    ...{ session, viewport, view, change },
    onLeave: (line) => setLeft({ name: framed.name, line }),
  })
  const copy = useCopyRows(session, range)
  const { perform, ...deeds } = logCommands({
    ...{ viewport, view, change, details, showDetails, wrap, findField, grid },
    onWrap: setWrap,
    findStep: finding.step,
    onGoToTime: () => time.setAsking(true),
  })
  useLogKeys(grid, perform)
  useShortcutHelp(logShortcuts)

  const { follow } = request
  const course = { followed: follow, over: framed.over }

  return (
    <>
      <main className="flex min-h-0 grow flex-col">
        <LogTools
          {...{ session, view, change, finding, narrow, wrap }}
          following={!framed.live || shown.phase === 'ended' ? null : following && follow}
          field={findField}
          selections={framed.selections}
          keptUrl={framed.keptUrl}
          sourceTools={sources?.tools ?? null}
          onWrap={setWrap}
          onFollow={(on) => {
            if (!on) return viewport.hold()
            if (!follow) change({ follow: true, untilTime: null }, { leave: true })
            viewport.toEnd()
          }}
          onFindClose={() => {
            finding.clear()
            grid.current?.focus()
          }}
          onGoToTime={() => time.setAsking(true)}
          onShare={() => shareView(view, session.getState(), framed.restartCount)}
        />
        <LogFilters
          {...{ session, view, change }}
          pinned={pinnedWords(view, writer.momentInWords)}
          onEdit={(pattern) => {
            finding.setPattern(pattern)
            findField.current?.focus()
          }}
        />
        <Histogram
          {...{ session, viewport }}
          formatTime={writer.momentInWords}
          levels={view.level}
          onLevels={(level) => change({ level })}
          onRange={(range) => change({ ...range, tailLines: null, follow: false }, { push: true, leave: true })}
        />
        {sentTo !== null && target === 'missing' ? (
          <LineNotice {...{ session, filtered }} line={sentTo} formatTime={writer.momentInWords} onShowAll={showAll} />
        ) : null}
        <div className="relative flex min-h-0 grow">
          <LogView
            {...{ viewport, wrap, writer, deeds, grid }}
            label={framed.label}
            size={view.size}
            live={shown.phase === 'live' && follow}
            origins={sources}
            marks={{ line: view.line, find: finding.value }}
            head={
              hasOlder ? (
                <LogHead session={session} several={sources !== null} formatTime={writer.momentInWords} />
              ) : null
            }
          />
          <LogMarks {...{ session, viewport }} line={view.line} rowPx={rowPxOf[view.size]} />
          <LogStatePanel
            {...shown}
            filtered={filtered}
            followed={follow}
            looking={target === 'looking'}
            onRetry={log.reopen}
            onShowAll={showAll}
          />
          {details ? (
            <LineDetailsDrawer
              {...{ session, viewport, writer }}
              onCopy={copy}
              onCopyLink={(line) => shareView({ ...view, line }, session.getState(), framed.restartCount)}
              onFilter={deeds.filterId}
              onFilterText={(text, found) => {
                viewport.hold()
                change(filterBy(view, text, found), { push: true })
              }}
              onClose={() => showDetails(false)}
            />
          ) : null}
          {sources?.panel}
        </div>
      </main>
      <LogStatus
        {...{ session, viewport, writer, filtered, course }}
        coverage={sources?.coverage ?? null}
        selectedRows={selectedRows(selection)}
      />
      <GoToTime open={time.asking} utc={view.timestamps === 'utc'} onOpenChange={time.setAsking} onGo={time.goTo} />
      <LogAnnouncer session={session} course={course} />
    </>
  )
}
