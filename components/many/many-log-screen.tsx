'use client'
import { useLogSession } from '@/lib/client/logs/use-log-session.ts'
import { LinkNotices } from '../logs/link-notices.tsx'
import { useLogView } from '../logs/use-log-view.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AddSource } from './add-source.tsx'
import { ManyLog } from './many-log.tsx'
import { SelectionChips } from './selection-chips.tsx'

/** One log of many containers, as the address says: whose, which part, how it is shown. */
export function ManyLogScreen() {
  const { view, complaints, sentTo, change } = useLogView()
  const session = useLogSession()
  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <LinkNotices complaints={complaints} />
      {view === null ? null : (
        <>
          <SelectionChips source={view.source} change={change} />
          {view.source.length === 0 ? (
            <main>
              <h1 className="sr-only">Log of many containers</h1>
              <EmptyState title="Whose logs?" action={<AddSource source={view.source} change={change} />}>
                A workload, pods with a label, or a whole namespace; several of them together make one log.
              </EmptyState>
            </main>
          ) : (
            <ManyLog {...{ session, view, sentTo, change }} />
          )}
        </>
      )}
    </div>
  )
}
