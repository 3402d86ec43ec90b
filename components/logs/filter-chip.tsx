import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tooltip } from '../ui/tooltip.tsx'

/** A filter that is on, and can be taken off: `label` says what taking it off does. */
export function FilterChip({
  label,
  keys,
  onRemove,
  children,
}: {
  readonly label: string
  readonly keys?: string
  readonly onRemove: () => void
  readonly children: ReactNode
}) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        onClick={onRemove}
        className="inline-flex h-6 max-w-64 min-w-0 items-center gap-1 rounded-md border border-line-strong bg-selected pr-1 pl-2 text-sm text-ink hover:bg-hover max-wide:order-last touch:h-10"
      >
        <span className="truncate">{children}</span>
        <X aria-hidden className="size-3.5 shrink-0 text-soft" />
      </button>
    </Tooltip>
  )
}
