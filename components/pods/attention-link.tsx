'use client'
import { CircleAlert } from 'lucide-react'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { useSurvey } from './survey-context.tsx'

/** Leads to the pods that need attention. Narrow screens begin with those anyway. */
export function AttentionLink({ count, selected }: { readonly count: number; readonly selected: boolean }) {
  const { namespace } = useSurvey()
  return (
    <ContextLink
      href={namespacePath(namespace)}
      aria-current={selected ? 'page' : undefined}
      className={classNames(
        'mx-1 mb-1 flex h-6.5 shrink-0 items-center gap-1.5 rounded-md px-2 tabular-nums touch:h-10',
        selected ? 'wide:bg-selected' : 'hover:bg-hover',
      )}
    >
      <CircleAlert aria-hidden className="size-3.5 text-bad" />
      {count.toLocaleString('en')} {count === 1 ? 'pod needs' : 'pods need'} attention
    </ContextLink>
  )
}
