import { ChevronDown, ChevronUp, ListFilter, ListX, Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Finding } from './use-find.ts'

/**
 * Looks for a text in the log. Enter goes to the next line that has it, Shift+Enter to the one before; Ctrl+Enter leaves only
 * those that do, with Shift only those that do not.
 */
export function FindField({
  finding: { text, lines, complete, at, setText, step, filter },
  field,
  onClose,
}: {
  readonly finding: Finding
  readonly field: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}) {
  const found = lines !== null && lines > 0
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) filter(event.shiftKey ? 'leave-out' : 'keep')
      else step(event.shiftKey ? -1 : 1)
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
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="grow"
        start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
        end={
          <output aria-live="polite" className="shrink-0 text-xs whitespace-nowrap text-faint tabular-nums">
            {text !== '' && lines === null ? <span className="log-late">counting…</span> : null}
            {text === '' || lines === null ? null : countWords(lines, complete, at)}
          </output>
        }
      />
      <div className={text === '' ? 'hidden' : 'flex'}>
        <IconButton label="Previous" icon={ChevronUp} keys="N" disabled={!found} onClick={() => step(-1)} />
        <IconButton label="Next" icon={ChevronDown} keys="n" disabled={!found} onClick={() => step(1)} />
        <IconButton
          label="Keep only these lines"
          icon={ListFilter}
          keys="mod+enter"
          disabled={!found}
          onClick={() => filter('keep')}
        />
        <IconButton
          label="Leave these lines out"
          icon={ListX}
          keys="mod+shift+enter"
          disabled={!found}
          onClick={() => filter('leave-out')}
        />
      </div>
    </search>
  )
}

/** Shape: "Not found", "17 lines", "3 of 17"; while lines are still looked at "17+ lines" */
function countWords(lines: number, complete: boolean, at: number | null): string {
  if (lines === 0) return complete ? 'Not found' : ''
  const total = `${formatCount(lines)}${complete ? '' : '+'}`
  return at === null ? `${total} ${lines === 1 && complete ? 'line' : 'lines'}` : `${formatCount(at)} of ${total}`
}
