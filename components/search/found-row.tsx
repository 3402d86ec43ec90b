import { memo, useMemo } from 'react'
import type { FoundLine } from '@/lib/client/search/search-state.ts'
import { foundLinePath } from '@/lib/core/links/found-line-path.ts'
import type { SearchView } from '@/lib/core/links/search-view.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import { formatTimestampInFull } from '@/lib/core/view/format-timestamp.ts'
import { highlightedSpans } from '../logs/highlighted-spans.ts'
import { LevelMark } from '../logs/level-mark.tsx'
import { pageTimeSetting } from '../logs/page-time-setting.ts'
import { SpanText } from '../logs/span-text.tsx'
import { ContextLink } from '../shell/context-link.tsx'

/** A line that was found, or one around it. Its time leads to its place in its log. */
export const FoundRow = memo(function FoundRow({
  line: { stored, hit },
  log,
  view,
}: {
  readonly line: FoundLine
  readonly log: LogSource
  readonly view: SearchView
}) {
  const row = useMemo(() => decodeRow(stored), [stored])
  if (row.type === 'event') return null
  const full = row.id === null ? null : formatTimestampInFull(row.id.timestamp, pageTimeSetting(0))
  return (
    <div
      className="log-row"
      data-level={row.level ?? undefined}
      data-marked={hit || undefined}
      data-context={!hit || undefined}
    >
      <span className="log-gutter">
        {row.id === null || full === null ? null : (
          <ContextLink className="log-time" title={full} href={foundLinePath(log, row.id, view)}>
            {full.slice(0, 23)}
          </ContextLink>
        )}
        <LevelMark level={row.level} />
      </span>
      <span className="log-message">
        {highlightedSpans(row.spans, hit ? view.q : '').map((highlighted, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a row never change places
          <SpanText key={at} highlighted={highlighted} />
        ))}
      </span>
    </div>
  )
})
