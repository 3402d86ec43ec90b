import { useCallback, useEffect } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
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
    toast('Too much for the clipboard', `${count.toLocaleString('en')} rows are selected. Download the log instead.`)
    return
  }
  const text = session.readMessages(first, last).then((bytes) => new TextDecoder().decode(bytes))
  const copied = await copyText(text)
  const lines = (await text).split('\n').length - 1
  const words = `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`
  toast(copied ? `${words} copied` : 'Nothing was copied: the browser does not allow it')
}
