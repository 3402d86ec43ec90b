import {
  type LogView,
  type SourceColumn,
  sourceColumns,
  type TextSize,
  type TimestampStyle,
} from '@/lib/core/links/log-view.ts'
import { MenuCheck, MenuChoice, MenuSeparator } from '../ui/menu.tsx'
import { MemoryChoice } from './memory-choice.tsx'
import { RevealOption } from './reveal-option.tsx'
import type { ChangeView } from './use-log-view.ts'

/** How lines are shown: the choices of the view menu. */
export function ViewOptions({
  view,
  wrap,
  onWrap,
  change,
}: {
  readonly view: LogView
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
  readonly change: ChangeView
}) {
  return (
    <>
      <MenuChoice
        label="Times"
        value={view.timestamps}
        options={times}
        onChange={(timestamps) => change({ timestamps })}
      />
      <MenuSeparator />
      <MenuChoice label="Text size" value={view.size} options={sizes} onChange={(size) => change({ size })} />
      <MenuSeparator />
      <MenuCheck checked={wrap} keys="w" onChange={onWrap}>
        Wrap long lines
      </MenuCheck>
      {view.source.length === 0
        ? null
        : sourceColumns.map((column) => (
            <MenuCheck
              key={column}
              checked={view.columns.includes(column)}
              onChange={(on) =>
                change({ columns: sourceColumns.filter((one) => (one === column ? on : view.columns.includes(one))) })
              }
            >
              {columnWords[column]}
            </MenuCheck>
          ))}
      <MenuCheck checked={view.raw} onChange={(raw) => change({ raw })}>
        Lines as written
      </MenuCheck>
      <MemoryChoice />
      <RevealOption />
    </>
  )
}

const columnWords: Readonly<Record<SourceColumn, string>> = { pod: 'Column: pod', container: 'Column: container' }

const times: readonly { readonly value: TimestampStyle; readonly label: string }[] = [
  { value: 'local', label: 'Local time' },
  { value: 'utc', label: 'UTC' },
  { value: 'relative', label: 'Time ago' },
  { value: 'off', label: 'None' },
]

const sizes: readonly { readonly value: TextSize; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'normal', label: 'Normal' },
  { value: 'relaxed', label: 'Relaxed' },
]
