import type { LogView } from '@/lib/core/links/log-view.ts'

/** What becomes of the lines that have a text: they alone stay, or all others do. */
export type FoundLines = 'keep' | 'leave-out'

/** The change of a view that filters by a text, written as in an address, beside what it filters by already. */
export function filterBy(view: LogView, text: string, found: FoundLines): Partial<LogView> {
  if (found === 'keep') return view.id.includes(text) ? {} : { id: [...view.id, text] }
  return view.exclude.includes(text) ? {} : { exclude: [...view.exclude, text] }
}
