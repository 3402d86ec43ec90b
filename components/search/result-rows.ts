import type { FoundLine, FoundLog } from '@/lib/client/search/search-state.ts'

/** A row of the results. more: lines lie between those above and below. */
export type ResultRow =
  | { readonly type: 'log'; readonly log: FoundLog; readonly hits: number }
  | { readonly type: 'line'; readonly log: FoundLog; readonly line: FoundLine }
  | { readonly type: 'more' }

/** The rows of what was found: each log has a head, and where lines are left out between there is a mark. */
export function resultRows(logs: readonly FoundLog[]): readonly ResultRow[] {
  return logs.flatMap((log): readonly ResultRow[] => {
    const hits = log.groups.reduce((sum, group) => sum + group.filter(({ hit }) => hit).length, 0)
    const around = log.groups.some((group) => group.some(({ hit }) => !hit))
    const lines = log.groups.flatMap((group, at): readonly ResultRow[] => [
      ...(at > 0 && around ? [{ type: 'more' } as const] : []),
      ...group.map((line) => ({ type: 'line', log, line }) as const),
    ])
    return [{ type: 'log', log, hits }, ...lines]
  })
}
