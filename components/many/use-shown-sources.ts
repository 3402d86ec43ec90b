import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { ShownSources } from '@/lib/core/sources/choose-shown.ts'
import type { ChangeView } from '../logs/use-log-view.ts'

/** Changes whose lines are shown, from what it was before. */
export type ChangeShown = (next: (before: ShownSources) => ShownSources) => void

/** Whose lines are shown. Two changes in a row both count: the address tells of the first only a moment later. */
export function useShownSources({ only, hide }: LogView, change: ChangeView): readonly [ShownSources, ChangeShown] {
  const shown = useMemo(() => ({ only, hide }), [only, hide])
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  }, [shown])
  const changeShown: ChangeShown = useCallback(
    (next) => {
      const { only, hide } = next(latest.current)
      latest.current = { only, hide }
      change({ only, hide })
    },
    [change],
  )
  return [shown, changeShown]
}
