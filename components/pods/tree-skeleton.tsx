import { classNames } from '../ui/class-names.ts'
import { Skeleton } from '../ui/skeleton.tsx'

const rows = [
  { indent: false, width: 'w-24' },
  { indent: true, width: 'w-40' },
  { indent: true, width: 'w-36' },
  { indent: false, width: 'w-20' },
  { indent: true, width: 'w-40' },
  { indent: false, width: 'w-28' },
  { indent: true, width: 'w-36' },
] as const

/** A tree that is on its way: the filter and a few rows in their places. */
export function TreeSkeleton() {
  return (
    <div aria-hidden>
      <div className="p-2">
        <div className="h-7 rounded-md border border-line touch:h-10" />
      </div>
      <TreeRowsSkeleton />
    </div>
  )
}

/** Rows that are on their way. */
export function TreeRowsSkeleton() {
  return (
    <div aria-hidden className="px-2">
      {rows.map(({ indent, width }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places
        <div key={at} className={classNames('flex h-6.5 items-center touch:h-10', indent ? 'pl-9' : 'pl-5')}>
          <Skeleton className={classNames('h-2.5', width)} />
        </div>
      ))}
    </div>
  )
}
