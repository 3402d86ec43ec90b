'use client'
import { useAccess } from '@/lib/client/queries/use-access.ts'
import { Logo } from '../shell/logo.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { ProviderLogin } from './provider-login.tsx'
import { ProxyNotice } from './proxy-notice.tsx'
import { TokenForm } from './token-form.tsx'

/** Where a person shows who they are. */
export function LoginScreen() {
  const { data, problem, retry } = useAccess()
  return (
    <main className="flex min-h-dvh grow flex-col items-center overflow-y-auto px-6 pt-[18vh] pb-12">
      <div className="w-full max-w-92">
        <h1 className="flex items-center gap-2.5 text-lg font-semibold">
          <Logo className="size-5" />
          Podlogs
        </h1>
        {problem === null ? null : <ProblemPanel problem={problem} onRetry={retry} inline />}
        {data === null ? null : <WayIn mode={data.mode} />}
      </div>
    </main>
  )
}

function WayIn({ mode }: { readonly mode: 'local' | 'token' | 'oidc' | 'impersonation' | 'unsafe-shared' }) {
  if (mode === 'impersonation' || mode === 'unsafe-shared') return <ProxyNotice />
  if (mode === 'oidc') return <ProviderLogin />
  return <TokenForm local={mode === 'local'} />
}
