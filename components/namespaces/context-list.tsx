import Link from 'next/link'
import { withContext } from '@/lib/core/links/with-context.ts'
import type { Cluster } from '@/lib/core/pods/pod.ts'
import { classNames } from '../ui/class-names.ts'

/** The contexts of the kubeconfig. The current one has the plain address. */
export function ContextList({
  clusters,
  chosen,
}: {
  readonly clusters: readonly Cluster[]
  readonly chosen: string | null
}) {
  return (
    <ul className="flex flex-col">
      {clusters.map(({ context, cluster, current }) => (
        <li key={context}>
          <Link
            href={withContext('/', current ? null : context)}
            aria-current={context === chosen ? 'true' : undefined}
            className={classNames(
              'flex min-h-7 flex-col justify-center rounded-md px-2 py-1 touch:min-h-10',
              context === chosen ? 'bg-selected' : 'hover:bg-hover',
            )}
          >
            <span className="truncate">{context}</span>
            {cluster === context ? null : <span className="truncate text-xs text-faint">{cluster}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
