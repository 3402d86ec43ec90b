'use client'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

/** A button that is a sign alone: `label` names it, its tooltip shows name and key. `pressed` makes it a toggle. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  pressed,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'className' | 'title'> & {
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: string | undefined
  readonly pressed?: boolean | undefined
  readonly className?: string | undefined
}) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-soft transition-colors select-none hover:bg-hover hover:text-ink disabled:pointer-events-none disabled:opacity-50 aria-pressed:bg-selected aria-pressed:text-accent data-popup-open:bg-hover data-popup-open:text-ink touch:size-10',
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      </button>
    </Tooltip>
  )
}
