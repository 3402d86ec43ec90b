import { ListFilter, ListX } from 'lucide-react'
import type { Field } from '@/lib/core/view/row.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { FoundLines } from './filter-by.ts'

/** Fields of a line with their values; where they can be, each is a way to keep or to leave out the lines that say the same. */
export function FieldList({
  fields,
  onFilter,
}: {
  readonly fields: readonly Field[]
  readonly onFilter?: (field: Field, found: FoundLines) => void
}) {
  return (
    <dl className="grid grid-cols-[minmax(72px,auto)_1fr] gap-x-3 gap-y-1 text-sm">
      {fields.map((field, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may name a field twice
        <div key={at} className="group relative col-span-2 grid grid-cols-subgrid">
          <dt className="max-w-40 break-words text-faint">{field.path}</dt>
          <dd className="font-mono wrap-anywhere whitespace-pre-wrap">
            {field.value}
            {onFilter === undefined ? null : (
              <span className="absolute -top-1.5 right-0 flex rounded-md bg-panel opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:static touch:opacity-100">
                <IconButton
                  label={`Keep only lines with this ${field.path}`}
                  icon={ListFilter}
                  onClick={() => onFilter(field, 'keep')}
                />
                <IconButton
                  label={`Leave out lines with this ${field.path}`}
                  icon={ListX}
                  onClick={() => onFilter(field, 'leave-out')}
                />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
