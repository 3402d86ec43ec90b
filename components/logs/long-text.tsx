import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import { wholeLineBytesFirst } from '@/lib/core/logs/limits.ts'
import { decodeBytes } from '@/lib/core/view/text/decode-bytes.ts'
import { textChunk } from '@/lib/core/view/text/text-chunk.ts'
import { visibleSpans } from '@/lib/core/view/text/visible-spans.ts'

const chunkBytes = wholeLineBytesFirst
/** About what a chunk takes in the width of the details. Units: CSS pixels */
const chunkPx = (chunkBytes / 40) * 18

/** Text of any length: only those parts of it that are in sight are decoded and laid out. */
export function LongText({ bytes }: { readonly bytes: Uint8Array }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: Math.ceil(bytes.length / chunkBytes),
    getScrollElement: () => scroller.current,
    estimateSize: () => chunkPx,
    overscan: 0,
  })
  if (bytes.length <= chunkBytes) return <Chunk bytes={bytes} />
  return (
    <section
      ref={scroller}
      aria-label="Text of the line"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-[60vh] overflow-y-auto border border-line"
    >
      <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            data-index={index}
            ref={virtualizer.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Chunk bytes={textChunk(bytes, index, chunkBytes)} />
          </div>
        ))}
      </div>
    </section>
  )
}

const Chunk = memo(
  function Chunk({ bytes }: { readonly bytes: Uint8Array }) {
    const text = visibleSpans(decodeBytes(bytes), 'text', 'shown')
      .map((span) => span.text)
      .join('')
    return <p className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>
  },
  (a, b) =>
    a.bytes.buffer === b.bytes.buffer && a.bytes.byteOffset === b.bytes.byteOffset && a.bytes.length === b.bytes.length,
)
