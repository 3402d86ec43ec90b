import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says that there is nothing here, why, and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  action,
  children,
}: {
  readonly icon?: LucideIcon
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      {Icon === undefined ? null : <Icon aria-hidden className="mb-2 size-5 text-faint" strokeWidth={1.5} />}
      <p className="font-medium">{title}</p>
      {children === undefined ? null : <div className="max-w-96 text-soft">{children}</div>}
      {action === undefined ? null : <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  )
}
