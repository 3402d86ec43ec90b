import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { shareLink } from '@/lib/core/links/share-link.ts'
import { toast } from '../ui/toasts.tsx'
import { copyText } from './copy-text.ts'

/** Copies the link that shows somebody else the same lines: the range of time and the run are pinned. */
export async function shareView(
  view: LogView,
  state: Pick<LogSessionState, 'firstTimestamp' | 'lastTimestamp'>,
  restartCount: number | null,
): Promise<void> {
  const { firstTimestamp, lastTimestamp } = state
  const { search, fragment } = shareLink(view, { firstTimestamp, lastTimestamp, restartCount, line: view.line })
  const link = `${location.origin}${location.pathname}${search}${fragment}`
  if (await copyText(link)) toast('Link copied', 'It shows these lines, also when more have come.')
  else toast('The browser does not allow copying', link)
}
