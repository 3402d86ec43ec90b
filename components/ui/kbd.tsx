import { Fragment } from 'react'
import { keyLabels } from './key-labels.ts'

/** The keys of a shortcut, as written on them: `keys="mod+k"`, `keys="["`, `keys="g n"` for one after the other. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="inline-flex shrink-0 items-center gap-1 font-sans text-xs text-faint">
      {keyLabels(keys).map((label, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of one shortcut never change places
        <Fragment key={at}>
          <span className="min-w-4 rounded-sm border border-line-strong bg-panel px-1 text-center leading-[15px]">
            {label}
          </span>
        </Fragment>
      ))}
    </kbd>
  )
}
