'use client'
import { useNow } from '@/lib/client/use-now.ts'
import { age } from '@/lib/core/pods/age.ts'
import { containerStatus } from '@/lib/core/pods/container-status.ts'
import { type PodGroup, toneOf } from '@/lib/core/pods/group-pods.ts'
import type { Container } from '@/lib/core/pods/pod.ts'
import type { SurveyedPod } from '@/lib/core/pods/survey-pods.ts'
import { classNames } from '../ui/class-names.ts'
import { toneText } from '../ui/tone-class.ts'
import { ToneMark } from '../ui/tone-mark.tsx'
import { PodName } from './pod-name.tsx'
import { shortKind } from './short-kind.ts'

/** A workload: name, kind, how many of its pods are ready. */
export function GroupLabel({ group }: { readonly group: PodGroup }) {
  const { kind, name, ready, desired, tone, attention } = group
  const quiet = tone === 'ok' || tone === 'done'
  return (
    <>
      <span className="min-w-0 truncate font-medium" title={kind === null ? undefined : `${kind} ${name}`}>
        {name}
      </span>
      {kind === null ? null : (
        <span className="shrink-0 text-xs text-faint">
          <span aria-hidden>{shortKind(kind)}</span>
          <span className="sr-only">{kind}</span>
        </span>
      )}
      <span className="grow" />
      {quiet ? null : <ToneMark tone={tone} />}
      <span className={classNames('shrink-0 text-sm tabular-nums', quiet ? 'text-faint' : toneText[tone])}>
        {desired === null ? group.pods.length : `${ready}/${desired}`}
        <span className="sr-only">{desired === null ? ' pods' : ' ready'}</span>
        {attention === 0 ? null : <span className="sr-only">, {attention} need attention</span>}
      </span>
    </>
  )
}

/** A pod: sign, name, what is wrong with it, age. */
export function PodLabel({ surveyed }: { readonly surveyed: SurveyedPod }) {
  const { pod, status, attention } = surveyed
  const tone = toneOf(surveyed)
  const word = attention?.reason ?? status.word
  const well = tone === 'ok' || word === 'Completed'
  return (
    <>
      <ToneMark tone={tone} />
      <PodName name={pod.name} workload={pod.workload?.name ?? null} />
      <span className="grow" />
      <span className={well ? 'sr-only' : classNames('max-w-[60%] shrink-0 truncate text-sm', toneText[tone])}>
        {word}
      </span>
      {well ? <Age pod={surveyed} /> : null}
    </>
  )
}

/** A container of a pod: sign, name, what it is doing. */
export function ContainerLabel({ container }: { readonly container: Container }) {
  const { word, tone } = containerStatus(container)
  return (
    <>
      <ToneMark tone={tone} />
      <span className="min-w-0 truncate">{container.name}</span>
      {container.kind === 'app' ? null : <span className="shrink-0 text-xs text-faint">{container.kind}</span>}
      <span className="grow" />
      <span className={tone === 'ok' ? 'sr-only' : classNames('min-w-0 truncate text-sm', toneText[tone])}>{word}</span>
    </>
  )
}

function Age({ pod: { pod, status } }: { readonly pod: SurveyedPod }) {
  const nowMs = useNow()
  return (
    <span className="shrink-0 text-sm text-faint tabular-nums">
      {status.restarts === 0 ? null : (
        <span className="mr-1.5">
          ↻{status.restarts}
          <span className="sr-only"> restarts</span>
        </span>
      )}
      {age(pod.createdAt, nowMs)}
    </span>
  )
}
