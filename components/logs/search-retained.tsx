import { TextSearch } from 'lucide-react'
import { basePath } from '@/lib/client/api/base-path.ts'
import { useShortcut } from '@/lib/client/shortcuts/use-shortcuts.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { searchPath } from '@/lib/core/links/search-view.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { IconButton } from '../ui/icon-button.tsx'

const label = 'Search everything retained'

/** Leads to a search of all that the nodes keep of these containers, which need not be loaded for that. */
export function SearchRetained({
  selections,
  view,
  q,
}: {
  readonly selections: readonly StreamSelection[]
  readonly view: LogView
  /** What is looked for already, as an address has it. */
  readonly q: string
}) {
  const { context, sinceTime, untilTime } = view
  // A whole new page: while this one leaves, the find field may still write into its address, which would call a router back.
  const open = () =>
    location.assign(
      `${basePath()}${searchPath({ context, source: selections, q, sinceTime, untilTime, previous: true })}`,
    )
  useShortcut({ keys: 'shift+s', label, section: 'Log' }, open)
  return <IconButton label={label} icon={TextSearch} keys="shift+s" onClick={open} />
}
