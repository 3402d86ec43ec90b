import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A field of one line. `start` and `end` stand inside it: an icon, a count, a key. */
export function TextField({
  label,
  start,
  end,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'className'> & {
  readonly label: string
  readonly start?: ReactNode
  readonly end?: ReactNode
  readonly className?: string | undefined
}) {
  return (
    <label
      className={classNames(
        'flex h-7 min-w-0 items-center gap-1.5 rounded-md border border-line-strong bg-ground px-2 focus-within:border-accent focus-within:outline focus-within:outline-accent touch:h-10',
        className,
      )}
    >
      {start}
      <input
        type="text"
        aria-label={label}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        className="h-full min-w-0 grow bg-transparent text-sm outline-none touch:text-[16px]"
        {...rest}
      />
      {end}
    </label>
  )
}
