import { Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'

/** A line above the log: something about what is shown that the reader should know. */
export function Notice({
  tone = 'quiet',
  onDismiss,
  action,
  children,
}: {
  readonly tone?: 'quiet' | 'warn' | 'bad'
  readonly onDismiss?: () => void
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  const Icon = tone === 'quiet' ? Info : TriangleAlert
  return (
    <div
      role="status"
      className="flex min-h-8 shrink-0 items-center gap-2 border-b border-line bg-panel py-0.5 pr-1 pl-3 text-sm"
    >
      <Icon
        aria-hidden
        className={classNames('size-3.5 shrink-0', { quiet: 'text-faint', warn: 'text-warn', bad: 'text-bad' }[tone])}
      />
      <div className="min-w-0 grow py-1 break-words">{children}</div>
      {action}
      {onDismiss === undefined ? null : <IconButton label="Dismiss" icon={X} onClick={onDismiss} />}
    </div>
  )
}
