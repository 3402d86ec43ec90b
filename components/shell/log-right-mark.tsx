import { useLogRight } from '@/lib/client/queries/use-log-right.ts'
import { useOnceInSight } from '@/lib/client/use-once-in-sight.ts'

/** Marks a namespace of a list whose logs the person may not read. It stays one to choose: the cluster has the last word. */
export function LogRightMark({ namespace }: { readonly namespace: string }) {
  const [ref, seen] = useOnceInSight()
  const mayRead = useLogRight(namespace, seen)
  return (
    <span ref={ref} className="min-h-1 min-w-1 shrink-0 text-xs text-faint">
      {mayRead === false ? 'no right to logs' : null}
    </span>
  )
}
