'use client'
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd.tsx'

/** Says in a word what `children`, one control, is for, and which key does the same. */
export function Tooltip({
  label,
  keys,
  side = 'bottom',
  children,
}: {
  readonly label: string
  readonly keys?: string | undefined
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly children: ReactElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="flex max-w-80 items-center gap-2 rounded-md border border-line-strong bg-raised px-2 py-1 text-sm text-ink shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <span className="min-w-0 break-words">{label}</span>
            {keys === undefined ? null : <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
