import { useEffect, useState } from 'react'
import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { chooseContainer } from './choose-container.ts'
import type { ChangeView } from './use-log-view.ts'

/**
 * The container whose log is shown. Chosen once for what the link says: the log does not change under the reader's eyes.
 * Where it is not the pod's default one, the address comes to name it.
 */
export function useChosenContainer(pod: Pod | null, named: string | null, change: ChangeView): Container | null {
  const key = pod === null ? null : `${pod.uid}/${named}`
  const [chosen, setChosen] = useState<{ readonly key: string; readonly name: string | null } | null>(null)
  const unnamed = named === null && chosen?.key === key && chosen?.name !== pod?.defaultContainer ? chosen?.name : null
  useEffect(() => {
    if (unnamed) change({ container: unnamed })
  }, [unnamed, change])
  if (pod === null || key === null) return null
  if (chosen?.key === key) return pod.containers.find(({ name }) => name === chosen.name) ?? null
  const container = chooseContainer(pod, named)
  setChosen({ key, name: container?.name ?? null })
  return container
}
