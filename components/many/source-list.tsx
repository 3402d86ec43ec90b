'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import { useNow } from '@/lib/client/use-now.ts'
import { age } from '@/lib/core/pods/age.ts'
import { isShown, isSolo, type ShownSources } from '@/lib/core/sources/choose-shown.ts'
import type { Origins } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { narrowScreen } from '../shell/use-place.ts'
import { pageRows } from '../ui/step-in-list.ts'
import type { SourceDeeds } from './source-deeds.ts'
import { SourceRow } from './source-row.tsx'
import { stepInSources } from './step-in-sources.ts'

/** The containers that are listed, of which only those in sight are drawn. One stop for Tab; arrows move within. */
export function SourceList({
  listed,
  origins,
  shown,
  deeds,
}: {
  readonly listed: readonly ContainerReading[]
  readonly origins: Origins
  readonly shown: ShownSources
  readonly deeds: SourceDeeds
}) {
  const nowMs = useNow()
  const rowPx = useMediaQuery(narrowScreen) ? 48 : 40
  const scroller = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = Math.max(
    0,
    listed.findIndex(({ key }) => key === activeKey),
  )
  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (at) => listed[at]?.key ?? at,
    overscan: 8,
    paddingEnd: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have another height
  useEffect(() => virtualizer.measure(), [virtualizer, rowPx])
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto overscroll-contain">
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are drawn only while in sight stand where they belong */}
      <div
        role="grid"
        aria-label="Containers"
        aria-rowcount={listed.length}
        aria-multiselectable
        tabIndex={0}
        aria-activedescendant={listed[active] === undefined ? undefined : elementId(listed[active])}
        className="group relative outline-none"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          const step = stepInSources(event, active, listed.length, pageRows(scroller.current, rowPx))
          const container = listed[step?.type === 'go' ? step.to : active]
          if (step === null || container === undefined) return
          event.preventDefault()
          event.stopPropagation()
          setActiveKey(container.key)
          if (step.type === 'go') virtualizer.scrollToIndex(step.to)
          else deeds[step.type](container)
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const container = listed[index]
          if (container === undefined) return null
          const { key, log, lastTimestamp } = container
          return (
            <SourceRow
              key={key}
              elementId={elementId(container)}
              {...{ index, container, deeds }}
              origin={origins.bySource.get(container.sources[0] ?? -1) ?? null}
              age={lastTimestamp === null ? null : age(lastTimestamp, nowMs)}
              shown={isShown(shown, log)}
              solo={isSolo(shown, [log])}
              active={index === active}
              top={start}
              height={rowPx}
            />
          )
        })}
      </div>
    </div>
  )
}

function elementId({ key }: ContainerReading): string {
  return `source-${key}`
}
