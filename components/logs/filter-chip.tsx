import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tooltip } from '../ui/tooltip.tsx'

const frame =
  'inline-flex h-6 max-w-80 min-w-0 shrink-0 items-center rounded-md border border-line-strong bg-selected text-sm text-ink touch:h-10'

/**
 * A filter that is on, and can be taken off: `label` says what taking it off does. One that can be edited has two parts: its
 * words, which go back into the field that they came from, and the cross.
 */
export function FilterChip({
  label,
  onRemove,
  edit = null,
  children,
}: {
  readonly label: string
  readonly onRemove: () => void
  readonly edit?: { readonly label: string; readonly onEdit: () => void } | null
  readonly children: ReactNode
}) {
  if (edit === null) {
    return (
      <Tooltip label={label}>
        <button
          type="button"
          aria-label={label}
          onClick={onRemove}
          className={`${frame} gap-1 pr-1 pl-2 hover:bg-hover`}
        >
          <span className="truncate">{children}</span>
          <X aria-hidden className="size-3.5 shrink-0 text-soft" />
        </button>
      </Tooltip>
    )
  }
  return (
    <span className={frame}>
      <Tooltip label={edit.label}>
        <button
          type="button"
          onClick={edit.onEdit}
          className="h-full min-w-0 truncate rounded-l-md pl-2 pr-1 hover:bg-hover"
        >
          <span className="sr-only">Edit </span>
          {children}
        </button>
      </Tooltip>
      <Tooltip label={label}>
        <button
          type="button"
          aria-label={label}
          onClick={onRemove}
          className="inline-flex h-full w-5.5 shrink-0 items-center justify-center rounded-r-md text-soft hover:bg-hover hover:text-ink touch:w-9"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </Tooltip>
    </span>
  )
}
