'use client'
import { useHydrated } from '@/lib/client/use-hydrated.ts'
import { ToneMark } from '../ui/tone-mark.tsx'

/** What else the way does to the page: which protocol arrives, and whether the page's own headers do. */
export function WayFacts() {
  if (!useHydrated()) return null
  const [entry] = performance.getEntriesByType('navigation')
  const protocol = entry instanceof PerformanceNavigationTiming ? entry.nextHopProtocol : ''
  const many = protocol === 'h2' || protocol === 'h3'
  const isolated = globalThis.crossOriginIsolated
  return (
    <ul className="flex flex-col gap-1 text-sm text-soft">
      <li className="flex items-baseline gap-2">
        <ToneMark tone={many ? 'ok' : 'done'} />
        {many
          ? `The browser speaks ${protocol === 'h2' ? 'HTTP/2' : 'HTTP/3'}: as many tabs as you like.`
          : 'The browser speaks HTTP/1.1, which has six connections for all tabs: each log takes one. HTTP/2 needs TLS at the proxy.'}
      </li>
      <li className="flex items-baseline gap-2">
        <ToneMark tone={isolated ? 'ok' : 'warn'} />
        {isolated
          ? 'The page is cross-origin isolated: logs lie in shared memory.'
          : 'The page is not cross-origin isolated, so large logs are slower: let Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy pass, and serve it over TLS.'}
      </li>
    </ul>
  )
}
