'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { isShown, isSolo, type ShownSources, soloSources, toggleSources } from '@/lib/core/sources/choose-shown.ts'
import { type Facet, type FacetKind, facetKinds, facetsOf } from '@/lib/core/sources/facets.ts'
import type { Origins } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { classNames } from '../ui/class-names.ts'
import { Tabs } from '../ui/tabs.tsx'
import type { ChangeShown } from './use-shown-sources.ts'

const titles: Readonly<Record<FacetKind, string>> = { container: 'Container', pod: 'Pod', node: 'Node', zone: 'Zone' }

/** What the containers have in common: a click on a name shows only those that have it, its eye hides them. */
export function FacetList({
  containers,
  origins,
  shown,
  zoneOf,
  onShow,
}: {
  readonly containers: readonly ContainerReading[]
  readonly origins: Origins
  readonly shown: ShownSources
  readonly zoneOf: (log: LogSource) => string | null
  readonly onShow: ChangeShown
}) {
  const [wanted, setWanted] = useState<FacetKind>('container')
  // What all have tells nobody apart.
  const kinds = useMemo(
    () =>
      facetKinds
        .map((kind) => ({ kind, facets: facetsOf(kind, containers, zoneOf) }))
        .filter(({ facets }) => facets.length > 1),
    [containers, zoneOf],
  )
  const chosen = kinds.find(({ kind }) => kind === wanted) ?? kinds[0]
  if (chosen === undefined) return null
  const all = containers.map(({ log }) => log)
  return (
    <div className="shrink-0 px-2 pb-2">
      <Tabs
        label="What containers have in common"
        value={chosen.kind}
        onChange={setWanted}
        tabs={kinds.map(({ kind, facets }) => ({
          value: kind,
          label: (
            <>
              {titles[kind]} <span className="text-faint tabular-nums">{facets.length}</span>
            </>
          ),
        }))}
      />
      <ul
        aria-label={titles[chosen.kind]}
        // Many are scrolled through: the reader by keys comes to each of them anyway.
        className="mt-1 flex max-h-24 flex-wrap gap-1 overflow-y-auto"
      >
        {chosen.facets.map((facet) => {
          const logs = facet.containers.map(({ log }) => log)
          return (
            <li key={facet.name} className="min-w-0">
              <FacetChip
                name={chosen.kind === 'pod' ? shortName(facet, origins) : facet.name}
                facet={facet}
                shown={logs.some((log) => isShown(shown, log))}
                solo={isSolo(shown, logs)}
                onSolo={() => onShow((before) => soloSources(before, logs))}
                onToggle={() => onShow((before) => toggleSources(before, logs, all))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function FacetChip({
  name,
  facet,
  shown,
  solo,
  onSolo,
  onToggle,
}: {
  readonly name: string
  readonly facet: Facet
  readonly shown: boolean
  readonly solo: boolean
  readonly onSolo: () => void
  readonly onToggle: () => void
}) {
  const EyeSign = shown ? Eye : EyeOff
  return (
    <span
      className={classNames(
        'inline-flex h-6 max-w-full items-center rounded-md border text-xs touch:h-10',
        solo ? 'border-accent bg-selected' : 'border-line',
      )}
    >
      <button
        type="button"
        title={solo ? 'Show all again' : `Show only ${facet.name}`}
        aria-pressed={solo}
        onClick={onSolo}
        className={classNames(
          'flex h-full min-w-0 items-center gap-1 rounded-l-md pl-1.5 hover:bg-hover',
          shown ? 'text-ink' : 'text-faint',
        )}
      >
        <span className="truncate">{name}</span>
        <span className="text-faint tabular-nums">{facet.containers.length}</span>
      </button>
      <button
        type="button"
        title={shown ? `Hide ${facet.name}` : `Show ${facet.name}`}
        aria-label={shown ? `Hide ${facet.name}` : `Show ${facet.name}`}
        onClick={onToggle}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-faint hover:bg-hover hover:text-ink touch:w-10"
      >
        <EyeSign aria-hidden className="size-3" />
      </button>
    </span>
  )
}

function shortName({ name, containers }: Facet, origins: Origins): string {
  return origins.bySource.get(containers[0]?.sources[0] ?? -1)?.pod ?? name
}
