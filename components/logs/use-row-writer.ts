import { useMemo } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { TimestampStyle } from '@/lib/core/links/log-view.ts'
import { createRowWriter, type RowWriter } from './row-writer.ts'
import { useNow } from './use-now.ts'

/** The writer of a log's rows, made anew when what it writes would be another: each second where times are relative. */
export function useRowWriter(
  session: LogSession,
  style: TimestampStyle,
  narrow: boolean,
  nameOf?: (source: number) => string | null,
): RowWriter {
  const nowMs = useNow(style === 'relative' ? 1_000 : 60_000)
  return useMemo(() => {
    const logOf = (number: number) => session.getState().sources.find(({ source }) => source === number)?.log ?? null
    return createRowWriter({ style, nowMs, narrow }, logOf, nameOf)
  }, [session, style, nowMs, narrow, nameOf])
}
