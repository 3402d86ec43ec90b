import { useParams } from 'next/navigation'
import { parseAsBoolean, useQueryState } from 'nuqs'

/** Where the tree and what stands beside it are two screens; the same as Tailwind's `max-wide`. */
export const narrowScreen = '(width < 768px)'

/** The names in the path of this screen. */
export function useRouteNames(): { readonly namespace: string | null; readonly pod: string | null } {
  const { namespace, pod } = useParams()
  return { namespace: nameOf(namespace), pod: nameOf(pod) }
}

/** Whether a narrow screen shows the tree: at the address of a namespace, unless it says `?overview=true`. */
export function useOnTree(): boolean {
  const [overview] = useQueryState('overview', parseAsBoolean.withDefault(false))
  const { namespace, pod } = useRouteNames()
  return namespace !== null && pod === null && !overview
}

function nameOf(parameter: string | string[] | undefined): string | null {
  return typeof parameter === 'string' ? decodeURIComponent(parameter) : null
}
