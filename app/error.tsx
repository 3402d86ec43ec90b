'use client'
import { FailedScreen } from '@/components/shell/failed-screen.tsx'

export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return <FailedScreen error={error} onRetry={reset} />
}
