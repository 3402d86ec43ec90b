import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** quiet: no border until hovered; plain: bordered; primary: the one thing to do here. */
export type ButtonVariant = 'quiet' | 'plain' | 'primary'

const base =
  'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap select-none transition-colors disabled:pointer-events-none disabled:opacity-50 touch:h-10 touch:px-3'

const looks: Record<ButtonVariant, string> = {
  quiet: 'text-soft hover:bg-hover hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  plain: 'border border-line-strong bg-raised text-ink hover:bg-hover data-popup-open:bg-hover',
  primary: 'bg-accent text-on-accent hover:bg-accent/90',
}

/** The look of a button, for what is a link or the trigger of a popup. */
export function buttonClass(variant: ButtonVariant = 'plain', extra?: string): string {
  return classNames(base, looks[variant], extra)
}

/** A button with words on it. */
export function Button({
  variant = 'plain',
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & {
  readonly variant?: ButtonVariant
  readonly className?: string | undefined
}) {
  return <button type="button" className={buttonClass(variant, className)} {...rest} />
}
