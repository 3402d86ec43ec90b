import { splitPodName } from './split-pod-name.ts'

/** A pod's name. Its workload's part is muted and is what gives way where there is no room, since the rest tells pods apart. */
export function PodName({ name, workload }: { readonly name: string; readonly workload: string | null }) {
  const { start, end } = splitPodName(name, workload)
  return (
    <span className="flex min-w-0 shrink" title={name}>
      {start === '' ? null : <span className="min-w-4 truncate text-faint">{start}</span>}
      <span className={start === '' ? 'truncate' : 'shrink-0'}>{end}</span>
    </span>
  )
}
