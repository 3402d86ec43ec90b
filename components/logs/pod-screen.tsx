'use client'
import { usePlace } from '../shell/use-place.ts'
import { LogScreen } from './log-screen.tsx'

/** The log of the pod that the address names. */
export function PodScreen() {
  const place = usePlace()
  if (place?.screen !== 'pod') return null
  const { namespace, pod } = place
  return <LogScreen key={`${namespace}/${pod}`} namespace={namespace} pod={pod} />
}
