import type { SearchState } from '@/lib/client/search/search-state.ts'
import { formatTimestampInFull } from '@/lib/core/view/format-timestamp.ts'
import { pageTimeSetting } from '../logs/page-time-setting.ts'
import { Button } from '../ui/button.tsx'
import { describeSearch } from './describe-search.ts'

/** How far the search has come, in words, and the way to end it or to do it again. */
export function SearchProgress({
  state,
  onCancel,
  onAgain,
}: {
  readonly state: SearchState
  readonly onCancel: () => void
  readonly onAgain: () => void
}) {
  const words = describeSearch(state, (timestamp) => formatTimestampInFull(timestamp, pageTimeSetting(0)).slice(0, 19))
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-3 border-b border-line bg-panel px-3 py-1 text-sm">
      <p role="status" className="min-w-0 grow break-words tabular-nums">
        {words}
      </p>
      {state.phase === 'running' ? (
        <Button onClick={onCancel}>Cancel</Button>
      ) : (
        <Button variant="quiet" onClick={onAgain}>
          Search again
        </Button>
      )}
    </div>
  )
}
