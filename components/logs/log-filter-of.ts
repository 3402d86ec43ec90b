import type { LogFilter } from '@/lib/client/logs/log-session.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { ChangeView } from './use-log-view.ts'

/** Which lines of a log are shown, as its view says. */
export function logFilterOf(view: LogView, hiddenSources: readonly number[], change: ChangeView) {
  const filter: LogFilter = {
    ...{ text: '', keep: view.id, exclude: view.exclude, levels: view.level, hiddenSources },
    contextLines: view.contextLines,
  }
  const filtered = view.id.length + view.exclude.length + view.level.length + hiddenSources.length > 0
  const showAll = () => change({ id: [], exclude: [], level: [], hide: [], only: [] }, { push: true })
  return { filter, filtered, showAll }
}
