import { useEffect, useRef } from 'react'
import { containerStatus } from '@/lib/core/pods/container-status.ts'
import type { Container } from '@/lib/core/pods/pod.ts'
import { Tabs } from '../ui/tabs.tsx'
import { ToneMark } from '../ui/tone-mark.tsx'

/** The containers of a pod, each with the sign and the word of its state. */
export function ContainerTabs({
  containers,
  chosen,
  onChoose,
}: {
  readonly containers: readonly Container[]
  readonly chosen: string
  readonly onChoose: (container: string) => void
}) {
  const strip = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is chosen, and may be out of sight
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return (
    <div ref={strip} className="max-w-full overflow-x-auto [scrollbar-width:none]">
      <Tabs
        label="Containers"
        value={chosen}
        onChange={onChoose}
        tabs={containers.map((container) => ({
          value: container.name,
          label: <ContainerLabel container={container} />,
        }))}
      />
    </div>
  )
}

function ContainerLabel({ container }: { readonly container: Container }) {
  const { tone, word } = containerStatus(container)
  const quiet = tone === 'ok' || tone === 'done'
  return (
    <>
      <ToneMark tone={tone} />
      <span>{container.name}</span>
      {container.kind === 'app' ? null : <span className="text-faint">{container.kind}</span>}
      <span className={quiet ? 'sr-only' : 'text-faint'}>{word}</span>
    </>
  )
}
