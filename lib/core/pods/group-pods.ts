import type { Workload } from './pod.ts'
import type { SurveyedPod } from './survey-pods.ts'
import { type Tone, tones } from './tone.ts'

/** A workload with its pods, as the tree shows it. */
export type PodGroup = {
  /** `Deployment/cart`, unique in its namespace; empty for the pods that nobody owns. */
  readonly key: string
  /** null: the pods that nobody owns. May be a kind that Podlogs does not know (a custom resource). */
  readonly kind: string | null
  readonly name: string
  /** null where the workload itself is not known: an unknown kind, or no right to read it. */
  readonly workload: Workload | null
  /** Those in trouble first. */
  readonly pods: readonly SurveyedPod[]
  readonly ready: number
  /** null: it has no such number. */
  readonly desired: number | null
  readonly tone: Tone
  /** How many of its pods need attention. */
  readonly attention: number
}

/** Groups pods by the workload at the top of their owners: broken workloads first, finished ones last, else by name. */
export function groupPods(pods: readonly SurveyedPod[], workloads: Iterable<Workload>): readonly PodGroup[] {
  const drafts = new Map<string, Draft>()
  for (const workload of workloads) {
    const { kind, name } = workload
    drafts.set(`${kind}/${name}`, { kind, name, workload, pods: [] })
  }
  for (const surveyed of pods) draftOf(drafts, surveyed).pods.push(surveyed)
  return Array.from(drafts, ([key, draft]) => toGroup(key, draft)).sort(inOrder)
}

type Draft = {
  readonly kind: string | null
  readonly name: string
  readonly workload: Workload | null
  readonly pods: SurveyedPod[]
}

function draftOf(drafts: Map<string, Draft>, { pod }: SurveyedPod): Draft {
  const owner = pod.workload
  const key = owner === null ? '' : `${owner.kind}/${owner.name}`
  const known = drafts.get(key)
  if (known !== undefined) return known
  const draft = { kind: owner?.kind ?? null, name: owner?.name ?? 'No workload', workload: null, pods: [] }
  drafts.set(key, draft)
  return draft
}

function toGroup(key: string, { pods, workload, ...names }: Draft): PodGroup {
  const ready = workload?.ready ?? pods.filter(isReady).length
  const desired = workload === null ? (names.kind === null ? null : pods.length) : workload.desired
  return {
    ...names,
    key,
    workload,
    ready,
    desired,
    pods: pods.toSorted((a, b) => rank(toneOf(a)) - rank(toneOf(b))),
    tone: worstTone(pods.map(toneOf), ready, desired),
    attention: pods.filter(({ attention }) => attention !== null).length,
  }
}

/** A workload with fewer ready pods than it wants is at least on its way; one that wants none is done. */
function worstTone(pods: readonly Tone[], ready: number, desired: number | null): Tone {
  if (pods.length === 0) return desired !== null && ready < desired ? 'busy' : 'done'
  const worst = tones.find((tone) => pods.includes(tone)) ?? 'ok'
  return worst === 'ok' && desired !== null && ready < desired ? 'busy' : worst
}

/** How a pod stands in the tree: what needs attention outweighs what it says of itself. */
export function toneOf({ status, attention }: SurveyedPod): Tone {
  return attention?.tone ?? status.tone
}

/** What is on its way keeps its place: only trouble moves to the front, and what is over to the back. */
function rank(tone: Tone): number {
  switch (tone) {
    case 'bad':
      return 0
    case 'warn':
      return 1
    case 'busy':
    case 'ok':
      return 2
    case 'done':
      return 3
    default:
      return tone satisfies never
  }
}

function isReady({ status }: SurveyedPod): boolean {
  return status.containers > 0 && status.readyContainers === status.containers
}

function inOrder(a: PodGroup, b: PodGroup): number {
  const difference = rank(a.tone) - rank(b.tone)
  if (difference !== 0) return difference
  if ((a.kind === null) !== (b.kind === null)) return a.kind === null ? 1 : -1
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return a.key < b.key ? -1 : 1
}
