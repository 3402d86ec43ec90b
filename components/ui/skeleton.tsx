import { classNames } from './class-names.ts'

/** The place of something that is on its way; `className` gives it the size of what will come, so that nothing moves. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-sm bg-hover', className)} />
}
