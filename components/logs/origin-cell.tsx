import type { Origin } from '@/lib/core/sources/origins.ts'
import type { OriginColumns } from './origin-columns.ts'

/** Whose a row is: pod and container, in the colour of the source. */
export function OriginCell({ origin, columns }: { readonly origin: Origin; readonly columns: OriginColumns }) {
  return (
    <span className={`log-origin id-${origin.hue}`} title={origin.title}>
      {columns.pod ? (
        <span className="log-pod" style={{ width: `${columns.podWidth}ch` }}>
          {origin.pod}
        </span>
      ) : null}
      {columns.container ? (
        <span className="log-container" style={{ width: `${columns.containerWidth}ch` }}>
          {origin.container}
        </span>
      ) : null}
    </span>
  )
}
