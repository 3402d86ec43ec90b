'use client'
import { PanelRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { streamRangeOf } from '@/lib/core/links/stream-range-of.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { isShown } from '@/lib/core/sources/choose-shown.ts'
import { originsOf } from '@/lib/core/sources/origins.ts'
import { readContainers } from '@/lib/core/sources/read-containers.ts'
import type { SourceStatus } from '@/lib/core/sources/source-status.ts'
import { LogFrame } from '../logs/log-frame.tsx'
import { useLogState, useSampledLogState } from '../logs/use-log-state.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { narrowScreen } from '../shell/use-place.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CoverageWords } from './coverage-words.tsx'
import { SelectionProblems } from './selection-problems.tsx'
import { SourcePanel } from './source-panel.tsx'

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
  const narrow = useMediaQuery(narrowScreen)
  const [open, setOpen] = useState<boolean | null>(null)
  const [status, setStatus] = useState<SourceStatus | null>(null)
  const shown = open ?? !narrow
  // Who they are is known at once, how they are now and then.
  const { sources } = useLogState(session, (state) => ({ sources: state.sources }))
  const sampled = useSampledLogState(session, everyMs)
  const containers = useMemo(() => readContainers(sampled.sources), [sampled.sources])
  const names = JSON.stringify(sources.map(({ source, log }) => [source, log.namespace, log.pod, log.container]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the sources, which are a new list each time
  const origins = useMemo(() => originsOf(sources), [names])
  const { only, hide } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the sources, which are a new list each time
  const hidden = useMemo(
    () => sources.flatMap(({ source, log }) => (isShown({ only, hide }, log) ? [] : [source])),
    [names, only, hide],
  )
  const columns = useMemo(
    () => ({
      pod: view.columns.includes('pod'),
      container: view.columns.includes('container'),
      podWidth: origins.podWidth,
      containerWidth: origins.containerWidth,
    }),
    [view.columns, origins],
  )
  const originOf = useMemo(() => (source: number) => origins.bySource.get(source) ?? null, [origins])

  return (
    <>
      <SelectionProblems source={view.source} selections={sampled.selections} />
      <LogFrame
        {...{ session, view, sentTo, change }}
        log={{
          context: view.context,
          requestOf: (wanted) => ({ sources: [], selections: wanted.source, ...streamRangeOf(wanted) }),
          name: JSON.stringify(view.source),
          label: 'Log of many containers',
          over: null,
          live: true,
          restartCount: null,
          keptUrl: null,
        }}
        sources={{
          hidden,
          originOf,
          columns,
          coverage: (
            <CoverageWords
              containers={containers}
              onChoose={(wanted) => {
                setStatus(wanted)
                setOpen(true)
              }}
            />
          ),
          tools: <IconButton label="Sources" icon={PanelRight} pressed={shown} onClick={() => setOpen(!shown)} />,
          panel: shown ? (
            <SourcePanel
              {...{ containers, origins, view, change, status }}
              onStatus={setStatus}
              onClose={() => setOpen(false)}
            />
          ) : null,
        }}
      />
    </>
  )
}
