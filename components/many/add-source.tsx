'use client'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { selectionsValue } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toasts.tsx'

/** A field for one more source of the log, written as the address has it. */
export function AddSource({
  source,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly change: ChangeView
}) {
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const read = selectionsValue.read(text)
    if (read === undefined) return toast('This names no source', `Expected: ${selectionsValue.allowed}.`)
    setText('')
    change({ source: [...source, ...read] }, { push: true, leave: true })
  }
  return (
    <form onSubmit={add} className="flex min-w-0 items-center gap-1 max-wide:order-last max-wide:grow">
      <TextField
        label="Add a source"
        placeholder="shop/deployment/cart"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="w-64 max-w-full max-wide:grow"
      />
      <IconButton type="submit" label="Add" icon={Plus} />
    </form>
  )
}
