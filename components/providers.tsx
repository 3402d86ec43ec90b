'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useState } from 'react'
import { isProblem } from '@/lib/core/problems/problem.ts'
import { Toasts } from './ui/toasts.tsx'

/** What every screen stands on: queries, state in the URL, tooltips, toasts. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  return (
    // Our stylesheet says what Base UI would write into <style> elements, which a strict CSP refuses.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <NuqsAdapter>
          <Tooltip.Provider delay={500} closeDelay={0}>
            {children}
          </Tooltip.Provider>
        </NuqsAdapter>
        <Toasts />
      </QueryClientProvider>
    </CSPProvider>
  )
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the cluster refused it will refuse again; only what may pass by itself is asked for once more.
        retry: (failures, error) => failures < 2 && isProblem(error) && (error.status >= 500 || error.status === 429),
      },
    },
  })
}
