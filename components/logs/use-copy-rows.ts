import { useCallback, useEffect } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { countOf, formatCount } from '@/lib/core/view/amounts.ts'
import { type RowRange, selectedRows } from '@/lib/core/view/row-selection.ts'
import { toast } from '../ui/toasts.tsx'
import { copyText } from './copy-text.ts'

/** More rows than this no clipboard takes well; the download does. */
const copiedRowsMax = 500_000

/**
 * Copies rows as the container wrote them: Ctrl+C takes the rows picked out, but where text is selected inside a row the
 * browser copies that. Gives the way to copy for a button.
 */
export function useCopyRows(session: LogSession, range: RowRange | null): () => void {
  const copy = useCallback(() => {
    if (range !== null) void copyRows(session, range)
  }, [session, range])
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (range === null || inField || getSelection()?.isCollapsed === false) return
      event.preventDefault()
      copy()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [range, copy])
  return copy
}

async function copyRows(session: LogSession, { first, last }: RowRange): Promise<void> {
  const count = selectedRows({ anchor: first, focus: last })
  if (count > copiedRowsMax) {
    toast('Too much for the clipboard', `${formatCount(count)} rows are selected. Download the log instead.`)
    return
  }
  const rows = session.readMessages(first, last)
  const text = rows.then(({ bytes }) => new TextDecoder().decode(bytes))
  // Copying begins within the key stroke, before the text is here: some browsers allow it no later.
  await Promise.all([copyText(text), text, rows]).then(
    ([copied, whole, { cut }]) => {
      if (!copied) return toast('Nothing was copied: the browser does not allow it')
      const lines = countOf(whole.split('\n').length - 1, 'line')
      toast(cut === null ? `${lines} copied` : `${lines} copied, but not whole`, cut?.detail)
    },
    // The rows were renumbered meanwhile, and are no longer the ones that were picked out.
    (error: unknown) => toast('Nothing was copied', error instanceof Error ? error.message : undefined),
  )
}
