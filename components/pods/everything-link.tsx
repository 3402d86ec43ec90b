'use client'
import { ScrollText } from 'lucide-react'
import { logsPath } from '@/lib/core/links/logs-path.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { useSurvey } from './survey-context.tsx'

/** Leads to one log of all pods of the namespace. */
export function EverythingLink({ selected }: { readonly selected: boolean }) {
  const { namespace } = useSurvey()
  return (
    <ContextLink
      href={logsPath([{ namespace, of: { type: 'namespace' }, containers: [] }])}
      aria-current={selected ? 'page' : undefined}
      className={classNames(
        'mx-1 mb-1 flex h-6.5 shrink-0 items-center gap-1.5 rounded-md px-2 touch:h-10',
        selected ? 'wide:bg-selected' : 'hover:bg-hover',
      )}
    >
      <ScrollText aria-hidden className="size-3.5 text-faint" />
      One log of all pods
    </ContextLink>
  )
}
