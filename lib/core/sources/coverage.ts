import { type SourceStatus, sourceStatuses, statusWord } from './source-status.ts'

/** What coverage counts: a container by how its log stands. `reason`: why it waits, in Kubernetes' word; null: not known. */
export type Covered = { readonly status: SourceStatus; readonly reason: string | null }

/** A part of the sentence about coverage: it stands for the containers of this status. */
export type CoveragePart = { readonly status: SourceStatus; readonly count: number; readonly text: string }

/** Reasons that are named, at most. */
const reasonsMax = 2

/**
 * Says in words how much of what was asked for is being read, as parts of a sentence that commas join.
 *
 * Shape: "197 of 200 containers live", "2 forbidden", "1 waiting (ImagePullBackOff)". Containers that are done or gone are
 *        not missing: they do not count among the 200. Empty where there are no containers.
 */
export function coverageOf(containers: readonly Covered[]): readonly CoveragePart[] {
  const counts = new Map<SourceStatus, Covered[]>()
  for (const container of containers) {
    const known = counts.get(container.status)
    if (known === undefined) counts.set(container.status, [container])
    else known.push(container)
  }
  const count = (status: SourceStatus) => counts.get(status)?.length ?? 0
  const wanted = containers.length - count('ended') - count('deleted')
  return sourceStatuses.flatMap((status): readonly CoveragePart[] => {
    const alike = counts.get(status) ?? []
    if (status === 'live') {
      return wanted === 0 ? [] : [{ status, count: alike.length, text: liveWords(alike.length, wanted) }]
    }
    if (alike.length === 0) return []
    const noun =
      wanted === 0 && status === (count('ended') > 0 ? 'ended' : 'deleted') ? `${containerNoun(alike.length)} ` : ''
    return [
      {
        status,
        count: alike.length,
        text: `${formatCount(alike.length)} ${noun}${statusWord[status]}${reasonWords(alike)}`,
      },
    ]
  })
}

/** The sentence as a whole, for those who hear it. */
export function coverageWords(parts: readonly CoveragePart[]): string {
  return parts.map(({ text }) => text).join(', ')
}

function liveWords(live: number, wanted: number): string {
  const amount = live === wanted ? formatCount(live) : `${formatCount(live)} of ${formatCount(wanted)}`
  return `${amount} ${containerNoun(wanted)} live`
}

function reasonWords(containers: readonly Covered[]): string {
  const reasons = [...new Set(containers.flatMap(({ reason }) => reason ?? []))]
  if (reasons.length === 0) return ''
  const named = reasons.slice(0, reasonsMax).join(', ')
  return reasons.length > reasonsMax ? ` (${named} and ${reasons.length - reasonsMax} more)` : ` (${named})`
}

function containerNoun(count: number): string {
  return count === 1 ? 'container' : 'containers'
}

function formatCount(count: number): string {
  return count.toLocaleString('en')
}
