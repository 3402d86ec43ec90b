import type { LogView } from '@/lib/core/links/log-view.ts'
import { isShown, toggleSources } from '@/lib/core/sources/choose-shown.ts'
import { type FacetKind, facetKinds, facetsOf } from '@/lib/core/sources/facets.ts'
import type { Origins } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { classNames } from '../ui/class-names.ts'

/** More than this of one kind are found by the filter of the list. */
const shownMax = 8

const titles: Readonly<Record<FacetKind, string>> = { container: 'Containers', pod: 'Pods', node: 'Nodes' }

/** What the containers have in common: a click hides all that have it, or shows them. */
export function FacetList({
  containers,
  origins,
  view,
  change,
}: {
  readonly containers: readonly ContainerReading[]
  readonly origins: Origins
  readonly view: LogView
  readonly change: ChangeView
}) {
  return facetKinds.map((kind) => {
    const facets = facetsOf(kind, containers)
    // What all have, or each has for itself, tells nobody apart.
    if (facets.length < 2 || facets.length > shownMax) return null
    return (
      <fieldset key={kind} className="flex flex-wrap items-center gap-1 px-3 pb-2">
        <legend className="sr-only">{titles[kind]}</legend>
        <span aria-hidden className="w-20 text-xs text-faint">
          {titles[kind]}
        </span>
        {facets.map(({ name, containers: alike }) => {
          const shown = alike.some(({ log }) => isShown(view, log))
          return (
            <button
              key={name}
              type="button"
              title={name}
              aria-pressed={shown}
              onClick={() =>
                change(
                  toggleSources(
                    view,
                    alike.map(({ log }) => log),
                    containers.map(({ log }) => log),
                  ),
                )
              }
              className={classNames(
                'inline-flex h-6 max-w-full items-center gap-1 rounded-md border border-line px-1.5 text-xs touch:h-10',
                shown ? 'bg-selected text-ink' : 'text-faint line-through',
              )}
            >
              <span className="truncate">{kind === 'pod' ? shortName(alike, origins) : name}</span>
              <span className="text-faint tabular-nums">{alike.length}</span>
            </button>
          )
        })}
      </fieldset>
    )
  })
}

/** The name that the rows of a pod have. */
function shortName([first]: readonly ContainerReading[], origins: Origins): string | undefined {
  return origins.bySource.get(first?.sources[0] ?? -1)?.pod ?? first?.log.pod
}
