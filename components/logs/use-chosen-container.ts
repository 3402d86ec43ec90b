import { useState } from 'react'
import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { chooseContainer } from './choose-container.ts'

/** The container whose log is shown. Chosen once for what the link says: the log does not change under the reader's eyes. */
export function useChosenContainer(pod: Pod | null, named: string | null): Container | null {
  const key = pod === null ? null : `${pod.uid}/${named}`
  const [chosen, setChosen] = useState<{ readonly key: string; readonly name: string | null } | null>(null)
  if (pod === null || key === null) return null
  if (chosen?.key === key) return pod.containers.find(({ name }) => name === chosen.name) ?? null
  const container = chooseContainer(pod, named)
  setChosen({ key, name: container?.name ?? null })
  return container
}
