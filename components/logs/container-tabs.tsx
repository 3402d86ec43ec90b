import type { Container } from '@/lib/core/pods/pod.ts'
import { isCrash } from '@/lib/core/pods/runs.ts'
import type { Tone } from '@/lib/core/pods/tone.ts'
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
  return (
    <Tabs
      label="Containers"
      value={chosen}
      onChange={onChoose}
      tabs={containers.map((container) => ({ value: container.name, label: <ContainerLabel container={container} /> }))}
    />
  )
}

function ContainerLabel({ container }: { readonly container: Container }) {
  const { tone, word } = stateOf(container)
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

function stateOf({ state, kind, ready }: Container): { readonly tone: Tone; readonly word: string } {
  switch (state?.type) {
    case undefined:
      return { tone: 'busy', word: 'not started' }
    case 'running':
      return ready || kind === 'init' || kind === 'ephemeral'
        ? { tone: 'ok', word: 'running' }
        : { tone: 'warn', word: 'not ready' }
    case 'waiting': {
      const harmless = state.reason === null || /^(ContainerCreating|PodInitializing)$/.test(state.reason)
      return { tone: harmless ? 'busy' : 'bad', word: state.reason ?? 'waiting' }
    }
    case 'terminated':
      return isCrash(state)
        ? { tone: 'bad', word: `${state.reason ?? 'failed'}, exit ${state.exitCode}` }
        : { tone: 'done', word: 'completed' }
    default:
      return state satisfies never
  }
}
