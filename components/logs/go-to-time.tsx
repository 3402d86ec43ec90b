import { useState } from 'react'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { parseMoment } from '@/lib/core/view/parse-moment.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { pageTimeSetting } from './page-time-setting.ts'

/** Asks for a time to go to. */
export function GoToTime({
  open,
  utc,
  onOpenChange,
  onGo,
}: {
  readonly open: boolean
  readonly utc: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onGo: (moment: Timestamp) => void
}) {
  return (
    <Dialog bare open={open} onOpenChange={onOpenChange} title="Go to a time" className="max-w-sm">
      <MomentForm
        utc={utc}
        onGo={(moment) => {
          onOpenChange(false)
          onGo(moment)
        }}
      />
    </Dialog>
  )
}

function MomentForm({ utc, onGo }: { readonly utc: boolean; readonly onGo: (moment: Timestamp) => void }) {
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  return (
    <form
      className="flex flex-col gap-2 p-3"
      onSubmit={(event) => {
        event.preventDefault()
        const moment = parseMoment(text, utc, pageTimeSetting(Date.now()))
        if (moment === null) setRefused(true)
        else onGo(moment)
      }}
    >
      <div className="flex gap-2">
        <TextField
          label="Time to go to"
          placeholder="14:02, -15m"
          value={text}
          aria-invalid={refused}
          aria-describedby="go-to-time-hint"
          onChange={(event) => {
            setText(event.target.value)
            setRefused(false)
          }}
          className="grow"
        />
        <Button type="submit" variant="primary">
          Go
        </Button>
      </div>
      <p id="go-to-time-hint" aria-live="polite" className={refused ? 'text-sm text-bad' : 'text-sm text-faint'}>
        {refused ? 'This is no time. Try ' : 'As '}
        14:02, 14:02:11.382, 2026-01-02 14:02, -15m, 2h ago or RFC 3339{utc ? ', in UTC' : ''}.
      </p>
    </form>
  )
}
