'use client'
import { type ReactNode, useMemo } from 'react'
import { useLogRight } from '@/lib/client/queries/use-log-right.ts'
import { useRetryWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import { logsPath } from '@/lib/core/links/logs-path.ts'
import { groupAttention } from '@/lib/core/pods/group-attention.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MissingRight } from '../ui/missing-right.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { AttentionTable } from './attention-table.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { useSurvey } from './survey-context.tsx'
import { WorkloadTable } from './workload-table.tsx'

/** A namespace at a glance: what needs attention first, then its workloads. */
export function NamespaceOverview() {
  const { namespace, loaded, problem, cut } = useSurvey()
  const retry = useRetryWatch(namespace)
  const blocked = problem ?? (loaded ? null : cut)
  return (
    <main className="min-h-0 grow overflow-y-auto">
      {blocked === null ? null : <ProblemPanel inline={loaded} problem={blocked} onRetry={retry} />}
      {loaded ? <Overview /> : null}
      {!loaded && blocked === null ? <OverviewSkeleton /> : null}
    </main>
  )
}

function Overview() {
  const { namespace, pods, groups, attention } = useSurvey()
  const troubles = useMemo(() => groupAttention(pods), [pods])
  const workloads = groups.filter(({ kind }) => kind !== null).length
  return (
    <div className="mx-auto max-w-5xl px-4 py-4 wide:px-6 wide:py-5">
      <h1 className="text-lg font-semibold">{namespace}</h1>
      <p className="text-soft tabular-nums">
        {groups.length === 0 ? 'No pods' : `${count(pods.length, 'pod')} in ${count(workloads, 'workload')}`}
        {groups.length === 0 ? null : (
          <>
            <span aria-hidden> · </span>
            <ContextLink
              href={logsPath([{ namespace, of: { type: 'namespace' }, containers: [] }])}
              className="text-accent underline underline-offset-3"
            >
              one log of all
            </ContextLink>
          </>
        )}
      </p>
      <NoLogs namespace={namespace} />
      {groups.length === 0 ? (
        <EmptyState title="This namespace is empty">
          Pods appear here by themselves as soon as something starts.
        </EmptyState>
      ) : (
        <>
          <Section title="Needs attention" note={attention === 0 ? null : count(attention, 'pod')}>
            {attention === 0 ? (
              <p className="py-1 text-soft">All pods are well.</p>
            ) : (
              <AttentionTable namespace={namespace} groups={troubles} />
            )}
          </Section>
          <Section title="Workloads" note={null}>
            <WorkloadTable namespace={namespace} groups={groups} />
          </Section>
        </>
      )}
    </div>
  )
}

/** Said before somebody opens a log, where the cluster says so of itself. */
function NoLogs({ namespace }: { readonly namespace: string }) {
  if (useLogRight(namespace) !== false) return null
  const right = { verb: 'get', resource: 'pods/log', apiGroup: '', namespace }
  return (
    <div className="mt-2 text-soft">
      <p>You have no right to read logs here: get pods/log.</p>
      <MissingRight right={right} />
    </div>
  )
}

function Section(props: { readonly title: string; readonly note: string | null; readonly children: ReactNode }) {
  return (
    <section className="mt-6">
      <h2 className="mb-1 flex items-baseline gap-2 text-sm font-medium">
        {props.title}
        {props.note === null ? null : <span className="font-normal text-faint tabular-nums">{props.note}</span>}
      </h2>
      {props.children}
    </section>
  )
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
