'use client'
import { useLogSession } from '@/lib/client/logs/use-log-session.ts'
import { LinkNotices } from '../logs/link-notices.tsx'
import { useLogView } from '../logs/use-log-view.ts'
import { ManyLog } from './many-log.tsx'
import { NoSource } from './no-source.tsx'

/** One log of many containers, as the address says: whose, which part, how it is shown. */
export function ManyLogScreen() {
  const { view, complaints, sentTo, change } = useLogView()
  const session = useLogSession()
  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <LinkNotices complaints={complaints} />
      {view === null ? null : view.source.length === 0 ? (
        <NoSource onChoose={(selection) => change({ source: [selection] }, { push: true, leave: true })} />
      ) : (
        <ManyLog {...{ session, view, sentTo, change }} />
      )}
    </div>
  )
}
