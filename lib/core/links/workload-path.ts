import { selectableKinds } from '../wire/stream-selection.ts'
import { logsPath } from './logs-path.ts'

/** The address of the log of all pods of a workload; null for what is none. */
export function workloadPath(namespace: string, kind: string | null, name: string): string | null {
  const known = selectableKinds.find((selectable) => selectable === kind)
  if (known === undefined) return null
  return logsPath([{ namespace, of: { type: 'workload', kind: known, name }, containers: [] }])
}
