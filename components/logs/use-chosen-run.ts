import { useState } from 'react'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { Container } from '@/lib/core/pods/pod.ts'
import { type ChosenRun, chooseRun } from './choose-run.ts'

/**
 * The run that is shown. Chosen once for what the link says: when the container restarts meanwhile, the log on screen
 * goes on as it is, and does not turn into another one under the reader's eyes.
 */
export function useChosenRun(container: Container, podUid: string, view: LogView): ChosenRun {
  const key = [podUid, container.name, view.restartCount, view.previous].join('/')
  const [chosen, setChosen] = useState(() => ({ key, ...chooseRun(container, view, Date.now()) }))
  if (chosen.key === key && chosen.run !== null) return chosen
  const next = { key, ...chooseRun(container, view, Date.now()) }
  if (chosen.key !== key || next.run !== null) setChosen(next)
  return next
}
