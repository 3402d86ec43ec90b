import { FileQuestion } from 'lucide-react'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ContextLink } from './context-link.tsx'

/** What an address shows that names nothing of ours. */
export function MissingScreen() {
  return (
    <main className="grow">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={FileQuestion}
        title="There is nothing at this address"
        action={
          <ContextLink href="/" className={buttonClass('plain')}>
            Choose a namespace
          </ContextLink>
        }
      >
        Addresses of Podlogs look like <code className="font-mono">/namespaces/shop/pods/cart-0</code>.
      </EmptyState>
    </main>
  )
}
