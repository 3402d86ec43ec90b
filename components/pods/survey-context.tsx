'use client'
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import { useNow } from '@/lib/client/use-now.ts'
import type { WatchedNamespace } from '@/lib/client/watch/namespace-watch.ts'
import { useNamespaceWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import { groupPods, type PodGroup } from '@/lib/core/pods/group-pods.ts'
import { type SurveyedPod, surveyPods } from '@/lib/core/pods/survey-pods.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'

/** A namespace as its tree and its overview show it. */
export type Survey = {
  readonly namespace: string
  readonly loaded: boolean
  readonly pods: readonly SurveyedPod[]
  readonly groups: readonly PodGroup[]
  /** How many pods need attention. */
  readonly attention: number
  readonly connection: WatchedNamespace['connection']
  /** What keeps the pods, or only the workloads, from being read. */
  readonly problem: ProblemJson | null
  readonly workloadsProblem: ProblemJson | null
  /** What cut the connection. */
  readonly cut: ProblemJson | null
}

const SurveyContext = createContext<Survey | null>(null)

/** Looks at a namespace's pods once for all that show them. */
export function SurveyProvider({ namespace, children }: { readonly namespace: string; readonly children: ReactNode }) {
  const live = useNamespaceWatch(namespace, ({ pods, workloads, connection, cut }) => ({
    pods: pods.items,
    workloads: workloads.items,
    // A tree of workloads alone would jump when its pods come.
    loaded: pods.loaded && (workloads.loaded || workloads.problem !== null),
    problem: pods.problem,
    workloadsProblem: workloads.problem,
    connection,
    cut,
  }))
  const nowMs = useNow()
  // Typing goes before news from the cluster.
  const shown = useDeferredValue(live)
  const survey = useMemo(() => {
    const { pods: items, workloads, ...rest } = shown
    const pods = surveyPods(items.values(), nowMs)
    const attention = pods.filter((one) => one.attention !== null).length
    return { ...rest, namespace, pods, attention, groups: groupPods(pods, workloads.values()) }
  }, [shown, nowMs, namespace])
  return <SurveyContext value={survey}>{children}</SurveyContext>
}

/** The namespace of this screen. Errors: outside of a SurveyProvider */
export function useSurvey(): Survey {
  const survey = useContext(SurveyContext)
  if (survey === null) throw new Error('useSurvey needs a SurveyProvider above it')
  return survey
}
