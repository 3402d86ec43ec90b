import { useMemo } from 'react'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import type { LogViewport } from './log-viewport.ts'
import { useSightValue } from './use-log-viewport.ts'

/** The rows picked out. They stay picked out when rows are renumbered. */
export function useRowSelection(viewport: LogViewport): RowSelection | null {
  const anchor = useSightValue(viewport, ({ selection }) => selection?.anchor ?? null)
  const focus = useSightValue(viewport, ({ selection }) => selection?.focus ?? null)
  return useMemo(() => (anchor === null || focus === null ? null : { anchor, focus }), [anchor, focus])
}
