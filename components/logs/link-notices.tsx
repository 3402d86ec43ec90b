import { useState } from 'react'
import type { LinkComplaint } from '@/lib/core/links/decode-log-view.ts'
import { Notice } from './notice.tsx'

/** Says which parts of the address were not understood. */
export function LinkNotices({ complaints }: { readonly complaints: readonly LinkComplaint[] }) {
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  return complaints
    .filter(({ parameter }) => !dismissed.includes(parameter))
    .map(({ parameter, value, allowed }) => (
      <Notice key={parameter} tone="warn" onDismiss={() => setDismissed([...dismissed, parameter])}>
        The address says <code className="font-mono">{`${parameter}=${value}`}</code>, which is left out. Expected:{' '}
        {allowed}.
      </Notice>
    ))
}
