'use client'
import { CircleAlert } from 'lucide-react'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { narrowScreen } from '../shell/use-place.ts'
import { classNames } from '../ui/class-names.ts'
import { useSurvey } from './survey-context.tsx'

/** Leads to the pods that need attention. */
export function AttentionLink({ count, selected }: { readonly count: number; readonly selected: boolean }) {
  const { namespace } = useSurvey()
  const narrow = useMediaQuery(narrowScreen)
  return (
    <ContextLink
      href={narrow ? `${namespacePath(namespace)}?overview=true` : namespacePath(namespace)}
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
