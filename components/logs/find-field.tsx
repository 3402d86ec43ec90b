import { ChevronDown, ChevronUp, ListFilter, ListX, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FindFlags } from './find-flags.tsx'
import { patternFlags } from './pattern-flags.ts'
import type { Finding } from './use-find.ts'

/**
 * Looks for a text in the log. Enter goes to the next line that has it, Shift+Enter to the one before; Ctrl+Enter leaves only
 * those that do, with Shift only those that do not.
 */
export function FindField({
  finding,
  field,
  onClose,
}: {
  readonly finding: Finding
  readonly field: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}) {
  const { pattern, lines, problem, setPattern, step, filter } = finding
  const problemId = useId()
  const { text } = pattern
  const found = lines !== null && lines > 0
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) filter(event.shiftKey ? 'leave-out' : 'keep')
      else step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.altKey) {
      // By the place of the key: with Alt a Mac writes other letters.
      const flag = patternFlags.find(({ code }) => code === event.code)?.flag
      if (flag === undefined) return
      event.preventDefault()
      setPattern({ ...pattern, [flag]: !pattern[flag] })
    }
  }
  return (
    <search className="relative flex min-w-40 max-w-140 grow basis-104 items-center max-wide:basis-40">
      <TextField
        ref={field}
        type="search"
        label="Find in this log"
        placeholder="Find"
        value={text}
        onChange={(event) => setPattern({ ...pattern, text: event.target.value })}
        onKeyDown={onKeyDown}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        className="grow"
        start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
        end={
          <>
            <output aria-live="polite" className="shrink-0 text-xs whitespace-nowrap text-faint tabular-nums">
              {text === '' || problem !== null ? null : countWords(finding)}
            </output>
            <FindFlags pattern={pattern} onChange={setPattern} />
          </>
        }
      />
      <div className={text === '' ? 'hidden' : 'flex'}>
        <IconButton label="Previous" icon={ChevronUp} keys="N" disabled={!found} onClick={() => step(-1)} />
        <IconButton label="Next" icon={ChevronDown} keys="n" disabled={!found} onClick={() => step(1)} />
        <IconButton
          label="Keep only these lines"
          icon={ListFilter}
          keys="mod+enter"
          className="max-wide:hidden"
          disabled={!found}
          onClick={() => filter('keep')}
        />
        <IconButton
          label="Leave these lines out"
          icon={ListX}
          keys="mod+shift+enter"
          className="max-wide:hidden"
          disabled={!found}
          onClick={() => filter('leave-out')}
        />
      </div>
      {problem === null ? null : (
        <p
          id={problemId}
          role="alert"
          className="absolute top-full left-0 z-20 mt-1 max-w-full rounded-md border border-line-strong bg-raised px-2 py-1 text-sm text-bad shadow-float"
        >
          {problem}
        </p>
      )}
    </search>
  )
}

/** Shape: "Not found", "17 lines", "3 of 17"; while lines are still looked at "counting… 45 %", "17+ lines, 45 %" */
function countWords({ lines, complete, percent, at }: Finding): ReactNode {
  if (lines === null) return <span className="log-late">counting… {percent} %</span>
  if (lines === 0) return 'Not found'
  const total = `${formatCount(lines)}${complete ? '' : '+'}`
  const words =
    at === null ? `${total} ${lines === 1 && complete ? 'line' : 'lines'}` : `${formatCount(at)} of ${total}`
  return complete ? words : `${words}, ${percent} %`
}
