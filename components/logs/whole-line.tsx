import { useState } from 'react'
import { lineBytesMax, wholeLineBytesFirst } from '@/lib/core/logs/limits.ts'
import { formatBytes } from '@/lib/core/view/amounts.ts'
import { cutBytes } from '@/lib/core/view/text/cut-bytes.ts'
import { Button } from '../ui/button.tsx'
import { LongText } from './long-text.tsx'

/** A line that is too long for its row, as it was written. Of a very long one first the front: the rest takes a click. */
export function WholeLine({
  message,
  truncated,
  readWhole,
}: {
  readonly message: Uint8Array
  /** Whether the line is longer than `message`. */
  readonly truncated: boolean
  readonly readWhole: () => Promise<Uint8Array>
}) {
  const [whole, setWhole] = useState<Uint8Array | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const showAll = () => {
    if (!truncated) return setWhole(message)
    setWords('Reading the rest from the node …')
    readWhole().then(
      (bytes) => {
        setWords(null)
        setWhole(bytes)
      },
      (error: unknown) => {
        setWords(error instanceof Error ? error.message : 'It could not be read')
        // All that there is of it.
        setWhole(message)
      },
    )
  }
  // Where the rest could not be read, there is only the front.
  const isFront = truncated && (whole === null || whole === message)
  const length = isFront ? `more than ${formatBytes(lineBytesMax)}` : formatBytes((whole ?? message).length)
  return (
    <section aria-label="Whole line">
      <h3 className="mt-3 mb-1 text-xs text-faint">Whole line, {length}</h3>
      <LongText bytes={whole ?? cutBytes(message, wholeLineBytesFirst).front} />
      {whole !== null || words !== null || message.length <= wholeLineBytesFirst ? null : (
        <Button onClick={showAll} className="mt-2">
          {truncated ? 'Show all of it' : `Show all ${formatBytes(message.length)}`}
        </Button>
      )}
      <p role="status" className="mt-2 text-sm text-soft">
        {words}
      </p>
    </section>
  )
}
