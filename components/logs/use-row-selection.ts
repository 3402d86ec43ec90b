import { useCallback, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import { useLogState } from './use-log-state.ts'

/** The rows picked out; gone when the rows are renumbered. */
export function useRowSelection(session: LogSession): {
  readonly selection: RowSelection | null
  readonly select: (selection: RowSelection | null) => void
} {
  const generation = useLogState(session, (state) => state.generation)
  const [picked, setPicked] = useState<{ readonly generation: number; readonly selection: RowSelection | null }>()
  const select = useCallback(
    (selection: RowSelection | null) => setPicked({ generation: session.getState().generation, selection }),
    [session],
  )
  return { selection: picked?.generation === generation ? picked.selection : null, select }
}
