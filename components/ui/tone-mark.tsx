import { Check, Circle, CircleAlert, CircleDashed, X } from 'lucide-react'
import type { Tone } from '@/lib/core/pods/tone.ts'
import { classNames } from './class-names.ts'
import { toneText } from './tone-class.ts'

const signs = { ok: Circle, busy: CircleDashed, warn: CircleAlert, bad: X, done: Check } as const satisfies Record<
  Tone,
  unknown
>

/** The sign of a state: a shape of its own for each tone, so that colour is never alone. The word stands beside it. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  const Sign = signs[tone]
  const filled = tone === 'ok'
  return (
    <Sign
      aria-hidden
      className={classNames('shrink-0', filled ? 'mx-[3px] size-1.5 fill-current' : 'size-3', toneText[tone])}
      strokeWidth={filled ? 4 : 2.5}
    />
  )
}
