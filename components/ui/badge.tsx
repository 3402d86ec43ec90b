import type { ReactNode } from 'react'
import type { Tone } from '@/lib/core/pods/tone.ts'
import { classNames } from './class-names.ts'
import { toneText } from './tone-class.ts'

/** A word in a frame: a kind, a count, a state. */
export function Badge({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-[18px] shrink-0 items-center rounded-sm border border-line-strong px-1 text-xs whitespace-nowrap tabular-nums',
        tone === undefined ? 'text-soft' : toneText[tone],
      )}
    >
      {children}
    </span>
  )
}
