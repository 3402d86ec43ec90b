import { useState } from 'react'
import { useMediaQuery } from '@/lib/client/use-media-query.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { narrowScreen } from '../shell/use-place.ts'
import type { ChangeView } from './use-log-view.ts'

/** Whether long lines are broken: as the link says, but on a narrow screen they are unless the reader does not want it. */
export function useWrap(
  view: LogView,
  change: ChangeView,
): { readonly wrap: boolean; readonly narrow: boolean; readonly setWrap: (wrap: boolean) => void } {
  const narrow = useMediaQuery(narrowScreen)
  const [narrowWrap, setNarrowWrap] = useState(true)
  return {
    narrow,
    wrap: narrow ? narrowWrap : view.wrap,
    setWrap: narrow ? setNarrowWrap : (wrap) => change({ wrap }),
  }
}
