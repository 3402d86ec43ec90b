import { Search } from 'lucide-react'
import { type ChangeEvent, type ComponentProps, useId, useState } from 'react'
import { patternProblem } from '@/lib/client/search/pattern-problem.ts'
import type { SearchView } from '@/lib/core/links/search-view.ts'
import { decodePattern, encodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { patternFlags } from '../logs/pattern-flags.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { momentOf, momentText } from './moment-field.ts'

/** What cannot be asked for as it stands in the form, in words; null: nothing. */
type Refused = { readonly field: 'text' | 'sinceTime' | 'untilTime'; readonly words: string } | null

const noTime = 'This is no time. Try 14:02, 2026-01-02 14:02, -15m, 2h ago or RFC 3339.'

/** What is looked for, how, and in which range of time. Nothing is asked before it is sent: a search reads whole logs. */
export function SearchForm({
  view,
  onSearch,
}: {
  readonly view: SearchView
  readonly onSearch: (view: SearchView) => void
}) {
  const [pattern, setPattern] = useState(() => decodePattern(view.q))
  const [previous, setPrevious] = useState(view.previous)
  const [since, setSince] = useState(() => momentText(view.sinceTime))
  const [until, setUntil] = useState(() => momentText(view.untilTime))
  const [refused, setRefused] = useState<Refused>(() => refusedText(view.q))
  const refusedId = useId()
  const invalid = (field: NonNullable<Refused>['field']) => ({
    'aria-invalid': refused?.field === field,
    'aria-describedby': refused?.field === field ? refusedId : undefined,
  })
  function change(next: TextPattern) {
    setPattern(next)
    setRefused(null)
  }
  const edit = (set: (text: string) => void) => (event: ChangeEvent<HTMLInputElement>) => {
    set(event.target.value)
    setRefused(null)
  }
  function send() {
    const q = encodePattern(pattern)
    const nowMs = Date.now()
    const sinceTime = momentOf(since, view.sinceTime, nowMs)
    const untilTime = momentOf(until, view.untilTime, nowMs)
    const problem = refusedText(q)
    if (problem !== null) return setRefused(problem)
    if (sinceTime === undefined) return setRefused({ field: 'sinceTime', words: noTime })
    if (untilTime === undefined) return setRefused({ field: 'untilTime', words: noTime })
    if (sinceTime !== null && untilTime !== null && sinceTime >= untilTime) {
      return setRefused({ field: 'untilTime', words: 'This is not after the time that the search begins at.' })
    }
    onSearch({ ...view, q, sinceTime, untilTime, previous })
  }
  return (
    <form
      className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextField
        type="search"
        label="Search everything retained"
        placeholder="Text to look for"
        value={pattern.text}
        onChange={(event) => change({ ...pattern, text: event.target.value })}
        {...invalid('text')}
        className="min-w-40 max-w-120 grow"
        start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
      />
      {patternFlags.map(({ flag, label }) => (
        <Check
          key={flag}
          label={label}
          checked={pattern[flag]}
          onChange={(checked) => change({ ...pattern, [flag]: checked })}
        />
      ))}
      <Check label="Previous runs" checked={previous} onChange={setPrevious} />
      <Moment
        label="Since"
        placeholder="14:02, -15m"
        value={since}
        onChange={edit(setSince)}
        {...invalid('sinceTime')}
      />
      <Moment label="Until" placeholder="now" value={until} onChange={edit(setUntil)} {...invalid('untilTime')} />
      <Button type="submit" variant="primary" disabled={pattern.text === ''}>
        Search
      </Button>
      {refused === null ? null : (
        <p id={refusedId} role="alert" className="w-full text-sm text-bad">
          {refused.words}
        </p>
      )}
    </form>
  )
}

/** A border of the range of time. */
function Moment({ label, ...rest }: ComponentProps<typeof TextField> & { readonly label: string }) {
  return (
    <TextField
      label={label}
      {...rest}
      className="w-46 max-wide:grow max-wide:basis-36"
      start={<span className="shrink-0 text-sm text-faint">{label}</span>}
    />
  )
}

function refusedText(q: string): Refused {
  const words = patternProblem(q)
  return words === null ? null : { field: 'text', words }
}

function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className="flex items-center gap-1.5 text-sm text-soft">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
