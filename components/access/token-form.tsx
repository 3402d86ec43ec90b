'use client'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useLogin } from '@/lib/client/access/use-login.ts'
import { buttonClass } from '../ui/button.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Takes a token and goes on to where the person wanted to go. `local`: the one that Podlogs printed. */
export function TokenForm({ local }: { readonly local: boolean }) {
  const { busy, problem, tryToken } = useLogin()
  const [token, setToken] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void tryToken(token)
  }
  return (
    <form onSubmit={submit} className="mt-2 flex flex-col gap-4">
      <p className="text-soft">
        {local
          ? 'Open the address that Podlogs printed at its start, or paste it here. Its token lets you in, and nobody else on this machine.'
          : 'Paste a token of your cluster. You see what it may see, and Podlogs itself may see nothing.'}
      </p>
      <div className="flex gap-2">
        <TextField
          label={local ? 'Printed address' : 'Token'}
          type="password"
          name="token"
          autoFocus
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
          placeholder={local ? 'http://127.0.0.1:…/launch?token=…' : 'eyJhbGciOi…'}
          start={<KeyRound aria-hidden className="size-4 shrink-0 text-faint" strokeWidth={1.75} />}
          className="grow"
        />
        <button type="submit" disabled={busy || token.trim() === ''} className={buttonClass('primary')}>
          Log in
        </button>
      </div>
      {problem === null ? null : <ProblemPanel problem={problem} inline />}
      {local ? null : (
        <p className="text-sm text-faint">
          <code className="rounded-sm bg-panel px-1 py-0.5 font-mono">kubectl create token NAME --duration 8h</code>{' '}
          gives one to a service account. It stays in a sealed cookie of this browser and ends when the token does.
        </p>
      )}
    </form>
  )
}
