import type { LogSession, OlderState } from '@/lib/client/logs/log-session.ts'
import { olderProgress } from './older-progress.ts'

/** In the status line: a way to all that the nodes keep, and how far it has come. */
export function OlderStatus({ session, older }: { readonly session: LogSession; readonly older: OlderState }) {
  const progress = olderProgress(older)
  if (older.problem !== null && progress === null) return <span className="text-bad">{older.problem.title}</span>
  if (older.sources === 0 || older.full) return null
  return (
    <span className="inline-flex items-center gap-1.5">
      {progress === null ? null : <span className="text-ink">{progress}</span>}
      <button
        type="button"
        onClick={() => (progress === null ? session.loadOlder(true) : session.stopOlder())}
        className="rounded-sm text-soft hover:underline"
      >
        {progress === null ? 'Load everything' : 'Stop'}
      </button>
    </span>
  )
}
