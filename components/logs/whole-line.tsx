import { useMemo, useState } from 'react'
import { wholeLineBytesFirst } from '@/lib/core/logs/limits.ts'
import { formatBytes } from '@/lib/core/view/amounts.ts'
import { cutBytes } from '@/lib/core/view/text/cut-bytes.ts'
import { decodeBytes } from '@/lib/core/view/text/decode-bytes.ts'
import { visibleSpans } from '@/lib/core/view/text/visible-spans.ts'
import { Button } from '../ui/button.tsx'

/** A line that is too long for its row, as it was written. Of a very long one first the front: the rest takes a click. */
export function WholeLine({ message }: { readonly message: Uint8Array }) {
  const [all, setAll] = useState(false)
  const text = useMemo(() => {
    const { front } = cutBytes(message, all ? message.length : wholeLineBytesFirst)
    const spans = visibleSpans(decodeBytes(front), 'text', 'shown')
    return spans.map((span) => span.text).join('')
  }, [message, all])
  return (
    <section aria-label="Whole line">
      <h3 className="mt-3 mb-1 text-xs text-faint">Whole line, {formatBytes(message.length)}</h3>
      <p className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>
      {all || message.length <= wholeLineBytesFirst ? null : (
        <Button onClick={() => setAll(true)} className="mt-2">
          Show all {formatBytes(message.length)}
        </Button>
      )}
    </section>
  )
}
