'use client'
import { ChevronDown } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useClusters } from '@/lib/client/queries/use-clusters.ts'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { Menu, MenuChoice } from '../ui/menu.tsx'
import { crumbClass } from './crumb-class.ts'

/** Says which cluster this is, and goes to another one. */
export function ContextPicker() {
  const router = useRouter()
  const named = useContextName()
  const clusters = useClusters().data?.clusters ?? []
  const current = clusters.find((cluster) => cluster.current)?.context ?? ''
  const context = named ?? current
  if (context === '') return null
  if (clusters.length < 2) return <span className="truncate px-1.5 text-soft">{context}</span>
  const options = clusters.map(({ context: value }) => ({ value, label: value }))
  return (
    <Menu
      trigger={
        <button type="button" className={crumbClass} aria-label={`Context ${context}, choose another`}>
          <span className="truncate">{context}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0 text-faint" />
        </button>
      }
    >
      <MenuChoice
        label="Context"
        value={context}
        options={options}
        onChange={(next) => router.push(withContext('/', next === current ? null : next))}
      />
    </Menu>
  )
}
