'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { Fragment, type ReactNode } from 'react'
import { usePod } from '@/lib/client/watch/use-namespace-watch.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { selectionName } from '@/lib/core/sources/selection-name.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { ContextLink } from './context-link.tsx'
import { ContextPicker } from './context-picker.tsx'
import { crumbClass } from './crumb-class.ts'
import { NamespacePicker } from './namespace-picker.tsx'
import { useLinkedSources, useRouteNames } from './use-place.ts'

/** Where we are: context, namespace, pod, container. On narrow screens the home screen alone says the context. */
export function Breadcrumbs() {
  const { namespace, pod } = useRouteNames()
  const sources = useLinkedSources()
  return (
    <nav aria-label="Where you are" className="flex min-w-0 items-center">
      <div className={`flex min-w-0 items-center ${namespace === null ? '' : 'max-wide:hidden'}`}>
        <ContextPicker />
      </div>
      {namespace === null ? null : (
        <Crumb className={pod === null && (sources.length === 0 || isOneNamespace(sources)) ? '' : 'max-wide:hidden'}>
          <NamespacePicker namespace={namespace} />
        </Crumb>
      )}
      {isOneNamespace(sources) ? null : <SourceCrumb sources={sources} />}
      {namespace === null || pod === null ? null : <PodCrumbs namespace={namespace} pod={pod} />}
    </nav>
  )
}

/** Whether a log is that of a whole namespace, whose own crumb says the name. */
function isOneNamespace(sources: readonly StreamSelection[]): boolean {
  return sources.length === 1 && sources[0]?.of.type === 'namespace'
}

/** Whose logs a log of many is: one by its name, several by their number. */
function SourceCrumb({ sources: [first, ...others] }: { readonly sources: readonly StreamSelection[] }) {
  if (first === undefined) return null
  const { kind, name } = selectionName(first)
  return (
    <Crumb>
      <span className="truncate px-1.5" title={others.length === 0 ? `${kind} ${name}` : undefined}>
        {others.length === 0 ? name : `${others.length + 1} sources`}
      </span>
    </Crumb>
  )
}

function PodCrumbs({ namespace, pod }: { readonly namespace: string; readonly pod: string }) {
  const [named] = useQueryState('container', parseAsString)
  const known = usePod(namespace, pod).pod
  const container = named ?? known?.defaultContainer ?? null
  return (
    <Fragment>
      <Crumb>
        <ContextLink href={pathOf(namespace, pod)} className={crumbClass}>
          <span className="truncate">{pod}</span>
        </ContextLink>
      </Crumb>
      {container === null ? null : (
        <Crumb className="max-wide:hidden">
          <span className="truncate px-1.5 text-soft">{container}</span>
        </Crumb>
      )}
    </Fragment>
  )
}

function Crumb({ className = '', children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <div className={`flex min-w-0 items-center ${className}`}>
      <span aria-hidden className="text-line-strong max-wide:hidden">
        /
      </span>
      {children}
    </div>
  )
}
