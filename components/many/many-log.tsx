'use client'
import { PanelRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useShortcut } from '@/lib/client/shortcuts/use-shortcuts.ts'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { streamRangeOf } from '@/lib/core/links/stream-range-of.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { readContainers } from '@/lib/core/sources/read-containers.ts'
import { selectionsTitle } from '@/lib/core/sources/selection-name.ts'
import type { SourceStatus } from '@/lib/core/sources/source-status.ts'
import { LogFrame } from '../logs/log-frame.tsx'
import { useSampledLogState } from '../logs/use-log-state.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { narrowScreen } from '../shell/use-place.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CoverageWords } from './coverage-words.tsx'
import { ManyHead } from './many-head.tsx'
import { SelectionProblems } from './selection-problems.tsx'
import { SourcePanel } from './source-panel.tsx'
import { useManyPods } from './use-many-pods.ts'
import { useManySources } from './use-many-sources.ts'
import { usePreviousRuns } from './use-previous-runs.ts'
import { useShownSources } from './use-shown-sources.ts'

/** The list of sources changes no more often than one can read it. Units: milliseconds */
const everyMs = 500

/** The log of the containers that the address selects. */
export function ManyLog({
  session,
  view,
  sentTo,
  change,
}: {
  readonly session: LogSession
  readonly view: LogView
  readonly sentTo: LineId | null
  readonly change: ChangeView
}) {
  const { source, previous } = view
  const narrow = useMediaQuery(narrowScreen)
  const [open, setOpen] = useState<boolean | null>(null)
  const [status, setStatus] = useState<SourceStatus | null>(null)
  const panelShown = open ?? !narrow
  const { origins, ...sources } = useManySources(session, view)
  const sampled = useSampledLogState(session, everyMs)
  const containers = useMemo(() => readContainers(sampled.sources), [sampled.sources])
  const many = useManyPods(source)
  const previousRuns = usePreviousRuns(view, many)
  const [shown, onShow] = useShownSources(view, change)
  useShortcut({ keys: 's', label: 'Show or hide the list of sources', section: 'Log' }, () => setOpen(!panelShown))
  const coverage = (
    <CoverageWords
      containers={containers}
      onChoose={(wanted) => {
        setStatus(wanted)
        setOpen(true)
      }}
    />
  )
  const panel = (
    <SourcePanel
      {...{ containers, origins, shown, status, onShow }}
      zoneOf={many.zoneOf}
      previous={{ runs: previousRuns.runs, read: previous }}
      onStatus={setStatus}
      // What is followed stays followed.
      onPrevious={(read) => change({ previous: read, follow: view.follow }, { leave: true })}
      onClose={() => setOpen(false)}
    />
  )
  const { sources: before } = previousRuns
  return (
    <>
      <ManyHead {...{ source, change }} pods={many.pods} />
      <SelectionProblems {...{ source, change }} selections={sampled.selections} pods={many.pods} />
      {before === null ? null : (
        <LogFrame
          {...{ session, view, sentTo, change }}
          log={{
            context: view.context,
            requestOf: (wanted) => ({ sources: before, selections: wanted.source, ...streamRangeOf(wanted) }),
            name: JSON.stringify([source, before]),
            label: `Log of ${selectionsTitle(source)}`,
            over: null,
            live: true,
            restartCount: null,
            selections: source,
            keptUrl: null,
          }}
          sources={{
            ...sources,
            coverage,
            tools: (
              <IconButton
                label={panelShown ? 'Hide the sources' : 'Show the sources'}
                icon={PanelRight}
                keys="s"
                pressed={panelShown}
                onClick={() => setOpen(!panelShown)}
              />
            ),
            panel: panelShown ? panel : null,
          }}
        />
      )}
    </>
  )
}
