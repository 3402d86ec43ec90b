'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'

const place =
  'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col overflow-hidden rounded-md border border-line-strong bg-raised shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'

/** A question or a page of help above everything else; Escape closes it. `bare` leaves out the visible title line. */
export function Dialog({
  open,
  onOpenChange,
  title,
  bare = false,
  className = 'max-w-lg',
  children,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly bare?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        {/* Help is read, not closed: its first button does not take the focus. */}
        <Base.Popup ref={popup} {...(bare ? {} : { initialFocus: popup })} className={classNames(place, className)}>
          <div className={bare ? 'sr-only' : 'flex items-center border-b border-line py-1 pr-1 pl-4'}>
            <Base.Title className="grow text-base font-semibold">{title}</Base.Title>
            {bare ? null : <Base.Close render={<IconButton label="Close" icon={X} keys="escape" />} />}
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
