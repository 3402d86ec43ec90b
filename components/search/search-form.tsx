import { Search } from 'lucide-react'
import { useState } from 'react'
import type { SearchView } from '@/lib/core/links/search-view.ts'
import { decodePattern, encodePattern } from '@/lib/core/patterns/pattern-value.ts'
import { patternFlags } from '../logs/pattern-flags.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** What is looked for, and how. Nothing is asked before it is sent: a search reads whole logs. */
export function SearchForm({
  view,
  onSearch,
}: {
  readonly view: SearchView
  readonly onSearch: (view: SearchView) => void
}) {
  const [pattern, setPattern] = useState(() => decodePattern(view.q))
  const [previous, setPrevious] = useState(view.previous)
  return (
    <form
      className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch({ ...view, q: encodePattern(pattern), previous })
      }}
    >
      <TextField
        type="search"
        label="Search everything retained"
        placeholder="Text to look for"
        value={pattern.text}
        onChange={(event) => setPattern({ ...pattern, text: event.target.value })}
        className="min-w-40 max-w-120 grow"
        start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
      />
      {patternFlags.map(({ flag, label }) => (
        <Check
          key={flag}
          label={label}
          checked={pattern[flag]}
          onChange={(checked) => setPattern({ ...pattern, [flag]: checked })}
        />
      ))}
      <Check label="Previous runs" checked={previous} onChange={setPrevious} />
      <Button type="submit" variant="primary" disabled={pattern.text === ''}>
        Search
      </Button>
    </form>
  )
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
