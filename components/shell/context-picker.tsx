'use client'
import { useRouter } from 'next/navigation'
import { useClusters } from '@/lib/client/queries/use-clusters.ts'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { Select } from '../ui/select.tsx'

/** Says which cluster this is, and goes to another one. */
export function ContextPicker() {
  const router = useRouter()
  const named = useContextName()
  const clusters = useClusters().data?.clusters ?? []
  const current = clusters.find((cluster) => cluster.current)?.context ?? ''
  const context = named ?? current
  if (context === '') return null
  if (clusters.length < 2) return <span className="truncate px-1.5 text-soft">{context}</span>
  return (
    <Select
      quiet
      label="Context"
      value={context}
      options={clusters.map(({ context: value, cluster }) => ({
        value,
        label: value,
        ...(cluster === value ? {} : { detail: cluster }),
      }))}
      onChange={(next) => router.push(withContext('/', next === current ? null : next))}
    />
  )
}
