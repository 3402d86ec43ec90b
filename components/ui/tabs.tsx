'use client'
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

/** One tab. `tooltip` is what a screen reader and a mouse get beyond the label. */
export type Tab<Value extends string> = { readonly value: Value; readonly label: ReactNode }

/** A row of tabs; what they show stands elsewhere, under the id `panelId`. Arrow keys move, Enter or Space chooses. */
export function Tabs<Value extends string>({
  label,
  value,
  tabs,
  onChange,
}: {
  readonly label: string
  readonly value: Value | null
  readonly tabs: readonly Tab<Value>[]
  readonly onChange: (value: Value) => void
}) {
  return (
    <Base.Root value={value} onValueChange={(next: Value | null) => next !== null && onChange(next)}>
      <Base.List aria-label={label} className="flex items-center gap-0.5">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2 text-sm whitespace-nowrap text-soft select-none hover:bg-hover hover:text-ink data-active:bg-selected data-active:text-ink touch:h-10 touch:px-3"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
    </Base.Root>
  )
}
