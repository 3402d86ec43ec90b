import { ChevronDown, ChevronUp, ListFilter, ListX, Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** What is looked for, how often it is there, and which of them the reader is at (1 the first). */
export type FindState = {
  readonly text: string
  /** Null: still counting, and nothing found so far to say. */
  readonly lines: number | null
  readonly at: number | null
}

/** What becomes of the lines that have the text: they alone stay, or all others do. */
export type FoundLines = 'keep' | 'leave-out'

/**
 * Looks for a text in the log. Enter goes to the next line that has it, Shift+Enter to the one before; Ctrl+Enter leaves only
 * those that do, with Shift only those that do not.
 */
export function FindField({
  find: { text, lines, at },
  field,
  onText,
  onStep,
  onClose,
  onFilter,
}: {
  readonly find: FindState
  readonly field: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
  readonly onStep: (direction: 1 | -1) => void
  readonly onClose: () => void
  readonly onFilter: (found: FoundLines) => void
}) {
  const found = lines !== null && lines > 0
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) onFilter(event.shiftKey ? 'leave-out' : 'keep')
      else onStep(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    }
  }
  return (
    <search className="flex min-w-40 max-w-120 grow basis-40 items-center">
      <TextField
        ref={field}
        type="search"
        label="Find in this log"
        placeholder="Find"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className="grow"
        start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
        end={
          <output aria-live="polite" className="shrink-0 text-xs whitespace-nowrap text-faint tabular-nums">
            {countWords(text, lines, at)}
          </output>
        }
      />
      <div className={text === '' ? 'hidden' : 'flex'}>
        <IconButton label="Previous" icon={ChevronUp} keys="N" disabled={!found} onClick={() => onStep(-1)} />
        <IconButton label="Next" icon={ChevronDown} keys="n" disabled={!found} onClick={() => onStep(1)} />
        <IconButton
          label="Keep only these lines"
          icon={ListFilter}
          keys="mod+enter"
          disabled={!found}
          onClick={() => onFilter('keep')}
        />
        <IconButton
          label="Leave these lines out"
          icon={ListX}
          keys="mod+shift+enter"
          disabled={!found}
          onClick={() => onFilter('leave-out')}
        />
      </div>
    </search>
  )
}

function countWords(text: string, lines: number | null, at: number | null): string {
  if (text === '' || lines === null) return ''
  if (lines === 0) return 'Not found'
  const total = lines.toLocaleString('en')
  return at === null ? `${total} ${lines === 1 ? 'line' : 'lines'}` : `${at.toLocaleString('en')} of ${total}`
}
