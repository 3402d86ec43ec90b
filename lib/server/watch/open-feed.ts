import { createFeed, type Feed, type FeedPlan } from './feed.ts'
import type { Lease } from './leases.ts'
import type { ResourceWatch } from './resource-watch.ts'

/** A feed that gives its watches back when it is closed. */
export type OpenFeed<T, R> = Feed<T, R> & { close(): void }

/** Makes a feed that looks whenever one of its watches changes. */
export function openFeed<T, R>(
  leases: readonly Lease<Pick<ResourceWatch<unknown>, 'onChange'>>[],
  plan: FeedPlan<T, R>,
): OpenFeed<T, R> {
  const feed = createFeed(plan)
  const stops = leases.map(({ value }) => value.onChange(feed.touch))
  feed.touch()
  return {
    ...feed,
    close() {
      for (const stop of stops) stop()
      for (const lease of leases) lease.release()
    },
  }
}
