'use client'
import { type ReactNode, useEffect } from 'react'

import { noteNamespace } from '@/lib/client/storage/recent-namespaces.ts'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { useHydrated } from '@/lib/client/use-hydrated.ts'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import { useWarmLogScreen } from '../logs/use-warm-log-screen.ts'
import { narrowScreen, useLinkedSources, useOnTree, useRouteNames } from '../shell/use-place.ts'
import { BrowseScreen } from './browse-screen.tsx'
import { PodTree } from './pod-tree.tsx'
import { selectedRow } from './selected-row.ts'
import { SplitFrame } from './split-frame.tsx'
import { SurveyProvider } from './survey-context.tsx'
import { TreeSkeleton } from './tree-skeleton.tsx'

/** The screens of a namespace, those of its pods and those of several: its tree stays while one moves between them. */
export function BrowseFrame({ children: routed }: { readonly children: ReactNode }) {
  const { namespace } = useRouteNames()
  // A log of nobody yet: there is no tree to stand beside it.
  const screen = <BrowseScreen routed={routed} />
  if (namespace === null) return screen
  return <NamespaceFrame namespace={namespace}>{screen}</NamespaceFrame>
}

function NamespaceFrame({ namespace, children }: { readonly namespace: string; readonly children: ReactNode }) {
  const context = useContextName()
  useEffect(() => noteNamespace(context, namespace), [context, namespace])
  return (
    <SurveyProvider key={`${context}/${namespace}`} namespace={namespace}>
      <Frame namespace={namespace}>{children}</Frame>
    </SurveyProvider>
  )
}

function Frame({ namespace, children }: { readonly namespace: string; readonly children: ReactNode }) {
  const hydrated = useHydrated()
  const narrow = useMediaQuery(narrowScreen)
  const { pod } = useRouteNames()
  const selected = selectedRow(namespace, pod, useLinkedSources())
  const onTree = useOnTree()
  useWarmLogScreen(`${namespace}/${selected}`)
  if (!hydrated) return <FrameSkeleton />
  if (!narrow) return <SplitFrame tree={<PodTree selected={selected} />}>{children}</SplitFrame>
  // Two screens. The tree stays behind the other one, so that it is as it was when one comes back.
  return (
    <>
      <main hidden={!onTree} className={onTree ? 'flex min-h-0 grow flex-col' : undefined}>
        <h1 className="sr-only">Pods of {namespace}</h1>
        <PodTree selected={selected} />
      </main>
      {onTree ? null : children}
    </>
  )
}

/** What comes from the server: the same lines in the same places. */
function FrameSkeleton() {
  return (
    <div className="flex min-h-0 grow">
      <div className="w-65 shrink-0 border-r border-line bg-panel max-wide:w-full max-wide:border-0">
        <TreeSkeleton />
      </div>
      <div className="grow max-wide:hidden" />
    </div>
  )
}
