'use client'
import { LogIn } from 'lucide-react'
import { useProviderLogin } from '@/lib/client/access/use-provider-login.ts'
import { buttonClass } from '../ui/button.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'

/** The way to the organisation's login, and why the last one did not work. */
export function ProviderLogin() {
  const { address, failure } = useProviderLogin()
  return (
    <div className="mt-2 flex flex-col items-start gap-4">
      <p className="text-soft">You log in with your organisation, and see what you may see in the cluster.</p>
      {failure === null ? null : (
        <ProblemPanel
          problem={{
            title: failure,
            detail: 'You are not logged in.',
            hint: 'Try again, or ask the admin of Podlogs.',
            missing: null,
          }}
          inline
        />
      )}
      <a href={address} className={buttonClass('primary')}>
        <LogIn aria-hidden className="size-4" strokeWidth={1.75} />
        Log in
      </a>
    </div>
  )
}
