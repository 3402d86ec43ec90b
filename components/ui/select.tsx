'use client'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { classNames } from './class-names.ts'
import { choiceClass, popupClass } from './popup-class.ts'

/** One choice of a select. `detail` stands muted beside its label in the list. */
export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: ReactNode
  readonly detail?: ReactNode
}

const quietClass =
  'inline-flex h-7 min-w-0 items-center gap-1 rounded-md px-1.5 text-base hover:bg-hover data-popup-open:bg-hover touch:h-10'

/** Chooses one of a few. `label` names it for those who do not see it. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  quiet = false,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly quiet?: boolean
}) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root value={value} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
      <Base.Trigger aria-label={label} className={quiet ? quietClass : buttonClass('plain')}>
        <Base.Value className="truncate">{() => chosen?.label ?? value}</Base.Value>
        <ChevronDown aria-hidden className="size-3 shrink-0 text-faint" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={classNames(popupClass, 'max-h-(--available-height) min-w-(--anchor-width) p-1')}>
            <Base.List className="max-h-(--available-height) overflow-y-auto outline-none">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={choiceClass}>
                  <Base.ItemText className="grow">{option.label}</Base.ItemText>
                  {option.detail === undefined ? null : <span className="text-faint">{option.detail}</span>}
                  <span className="size-4">
                    <Base.ItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </Base.ItemIndicator>
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
