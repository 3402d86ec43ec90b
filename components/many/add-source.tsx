'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { SourcePicker } from './source-picker.tsx'

/** Adds one more source to the log. */
export function AddSource({
  source,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly change: ChangeView
}) {
  const [open, setOpen] = useState(false)
  const add = (selection: StreamSelection) => {
    setOpen(false)
    const known = source.some((other) => writeSelection(other) === writeSelection(selection))
    if (!known) change({ source: [...source, selection] }, { push: true, leave: true })
  }
  return (
    <Popover
      label="Add a source"
      open={open}
      onOpenChange={setOpen}
      className="w-100"
      trigger={
        <Button variant="quiet">
          <Plus aria-hidden className="size-3.5" />
          Add a source
        </Button>
      }
    >
      <SourcePicker chosen={source} onChoose={add} />
    </Popover>
  )
}
