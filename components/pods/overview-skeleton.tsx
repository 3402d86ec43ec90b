import { Skeleton } from '../ui/skeleton.tsx'

/** An overview that is on its way. */
export function OverviewSkeleton() {
  return (
    <div aria-hidden className="mx-auto w-full max-w-5xl px-6 py-5">
      <div className="flex h-6 items-center">
        <Skeleton className="h-4 w-28" />
      </div>
      <div className="flex h-5 items-center">
        <Skeleton className="h-3 w-40" />
      </div>
      <div className="mt-8 flex flex-col gap-4">
        {['w-3/5', 'w-2/5', 'w-1/2', 'w-2/5'].map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
          <Skeleton key={at} className={`h-3 ${width}`} />
        ))}
      </div>
    </div>
  )
}
