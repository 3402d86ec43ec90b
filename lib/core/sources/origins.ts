import { shortPodNames } from './short-pod-names.ts'
import { sourceHues } from './source-hues.ts'
import { sourceKey } from './source-key.ts'
import type { SourceReading } from './source-reading.ts'

/** What rows say of their sources. */
export type Origins = {
  readonly bySource: ReadonlyMap<number, Origin>
  /** Of the longest name. Units: characters */
  readonly podWidth: number
  readonly containerWidth: number
}

/** Whose a row is, in names that are short and still one pod's alone. */
export type Origin = {
  readonly pod: string
  readonly container: string
  readonly hue: number
  readonly title: string
}

/** Columns are no wider than this; what is longer is cut, and whole in its title. Units: characters */
const widthMax = 28

/** Says the names and colours of the sources of a log, for its rows. */
export function originsOf(sources: readonly Pick<SourceReading, 'source' | 'log'>[]): Origins {
  const pods = shortPodNames(sources.map(({ log }) => log.pod))
  const hues = sourceHues(sources.map(({ log }) => sourceKey(log)))
  const bySource = new Map<number, Origin>()
  let podWidth = 1
  let containerWidth = 1
  for (const { source, log } of sources) {
    const title = sourceKey(log)
    const pod = pods.get(log.pod) ?? log.pod
    bySource.set(source, { pod, container: log.container, hue: hues.get(title) ?? 0, title })
    podWidth = Math.max(podWidth, pod.length)
    containerWidth = Math.max(containerWidth, log.container.length)
  }
  return {
    bySource,
    podWidth: Math.min(widthMax, podWidth),
    containerWidth: Math.min(widthMax, containerWidth),
  }
}
