import { useCallback, useMemo, useRef } from 'react'
import type { LogSession, SourceState } from '@/lib/client/logs/log-session.ts'
import { sourceColumnWidths } from '@/lib/client/storage/source-column-widths.ts'
import { useStoredValue } from '@/lib/client/storage/use-stored-value.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { isShown } from '@/lib/core/sources/choose-shown.ts'
import { type Origins, originsOf } from '@/lib/core/sources/origins.ts'
import type { LogSources } from '../logs/framed-log.ts'
import { useLogState } from '../logs/use-log-state.ts'

/** What the rows of a log need to know of its sources. */
export type ManySources = Pick<LogSources, 'hidden' | 'originOf' | 'nameOf' | 'columns'> & { readonly origins: Origins }

/** Follows who the sources of a log are: known at once, so that no row is drawn without its name. */
export function useManySources(session: LogSession, view: LogView): ManySources {
  const named = useRef<{ readonly sources: readonly SourceState[]; readonly names: string }>(noNames)
  // Their counts change several times a second, and nothing here needs them.
  const names = useLogState(session, ({ sources }) => {
    if (named.current.sources !== sources) named.current = { sources, names: namesOf(sources) }
    return named.current.names
  })
  const { sources } = session.getState()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the sources, which are a new list each time
  const origins = useMemo(() => originsOf(sources), [names])
  const { only, hide } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the sources, which are a new list each time
  const hidden = useMemo(
    () => sources.flatMap(({ source, log }) => (isShown({ only, hide }, log) ? [] : [source])),
    [names, only, hide],
  )
  const widths = useStoredValue(sourceColumnWidths)
  const columns = useMemo(
    () => ({
      pod: view.columns.includes('pod'),
      container: view.columns.includes('container'),
      podWidth: widths.pod ?? origins.podWidth,
      containerWidth: widths.container ?? origins.containerWidth,
      onResize: (column: 'pod' | 'container', width: number | null) =>
        sourceColumnWidths.set({ ...sourceColumnWidths.get(), [column]: width }),
    }),
    [view.columns, origins, widths],
  )
  const originOf = useCallback((source: number) => origins.bySource.get(source) ?? null, [origins])
  const nameOf = useCallback(
    (source: number) => {
      const origin = origins.bySource.get(source)
      return origin === undefined ? null : `${origin.pod} ${origin.container}`
    },
    [origins],
  )
  return { origins, hidden, originOf, nameOf, columns }
}

const noNames = { sources: [], names: '[]' }

function namesOf(sources: readonly SourceState[]): string {
  return JSON.stringify(sources.map(({ source, log }) => [source, log.namespace, log.pod, log.container]))
}
