'use client'
import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { choiceClass, popupClass } from './popup-class.ts'

/** A menu under its `trigger`, which is one button. */
export function Menu({
  trigger,
  align = 'start',
  children,
}: {
  readonly trigger: ReactElement
  readonly align?: 'start' | 'end'
  readonly children: ReactNode
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup className={classNames(popupClass, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** One thing a menu does. */
export function MenuItem({
  icon: Icon,
  keys,
  disabled = false,
  onSelect,
  children,
}: {
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}) {
  return (
    <Base.Item className={choiceClass} disabled={disabled} onClick={onSelect}>
      {Icon === undefined ? null : <Icon aria-hidden className="size-4 text-faint" strokeWidth={1.75} />}
      <span className="grow">{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </Base.Item>
  )
}

/** A choice of a menu that is on or off, and leaves the menu open. */
export function MenuCheck({
  checked,
  keys,
  onChange,
  children,
}: {
  readonly checked: boolean
  readonly keys?: string
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <Base.CheckboxItem className={choiceClass} checked={checked} onCheckedChange={onChange} closeOnClick={false}>
      <span className="grow">{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
      <span className="size-4">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden className="size-4 text-accent" />
        </Base.CheckboxItemIndicator>
      </span>
    </Base.CheckboxItem>
  )
}

/** One of several: a titled group of a menu with exactly one chosen. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: LucideIcon }[]
  readonly onChange: (value: Value) => void
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs text-faint">{label}</Base.GroupLabel>
        {options.map(({ value: option, label: words, icon: Icon }) => (
          <Base.RadioItem key={option} value={option} className={choiceClass}>
            {Icon === undefined ? null : <Icon aria-hidden className="size-4 text-faint" strokeWidth={1.75} />}
            <span className="grow">{words}</span>
            <span className="size-4">
              <Base.RadioItemIndicator>
                <Check aria-hidden className="size-4 text-accent" />
              </Base.RadioItemIndicator>
            </span>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  )
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />
}
