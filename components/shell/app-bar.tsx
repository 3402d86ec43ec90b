'use client'
import { ChevronLeft, CircleHelp, Search } from 'lucide-react'
import { useClusters } from '@/lib/client/queries/use-clusters.ts'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { AccountMenu } from '../access/account-menu.tsx'
import { Badge } from '../ui/badge.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { ContextLink } from './context-link.tsx'
import { Logo } from './logo.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import { useOnTree, useRouteNames } from './use-place.ts'

/** The line above everything: where we are, search, and what this screen can do. */
export function AppBar({
  slotRef,
  onSearch,
  onHelp,
}: {
  readonly slotRef: (place: HTMLElement | null) => void
  readonly onSearch: () => void
  readonly onHelp: () => void
}) {
  const { namespace } = useRouteNames()
  const beyondTree = !useOnTree()
  return (
    <header className="flex h-10 shrink-0 items-center gap-1 border-b border-line bg-panel px-2 touch:h-12">
      {namespace === null || !beyondTree ? null : (
        <ContextLink
          href={namespacePath(namespace)}
          aria-label={`Back to the pods of ${namespace}`}
          className="flex size-10 shrink-0 items-center justify-center rounded-md text-soft wide:hidden"
        >
          <ChevronLeft aria-hidden className="size-5" />
        </ContextLink>
      )}
      <ContextLink
        href="/"
        className={`flex h-7 shrink-0 items-center gap-2 rounded-md px-1.5 font-semibold hover:bg-hover touch:h-10 ${namespace !== null && beyondTree ? 'max-wide:hidden' : ''}`}
      >
        <Logo />
        <span className={namespace === null ? '' : 'max-wide:sr-only'}>Podlogs</span>
      </ContextLink>
      <Breadcrumbs />
      <DemoNotice />
      <div className="min-w-2 grow" />
      <button
        type="button"
        onClick={onSearch}
        className="flex h-7 w-52 shrink-0 items-center gap-2 rounded-md border border-line-strong bg-ground px-2 text-sm text-faint hover:bg-hover max-wide:hidden"
      >
        <Search aria-hidden className="size-3.5" />
        <span className="grow text-left">Search</span>
        <Kbd keys="mod+k" />
      </button>
      <IconButton label="Search" icon={Search} keys="mod+k" onClick={onSearch} className="wide:hidden" />
      <div ref={slotRef} className="flex shrink-0 items-center gap-1 empty:hidden" />
      <IconButton label="Keys" icon={CircleHelp} keys="?" onClick={onHelp} className="max-wide:hidden" />
      <ThemeMenu />
      <AccountMenu />
    </header>
  )
}

function DemoNotice() {
  const demo = useClusters().data?.demo ?? false
  if (!demo) return null
  return (
    <Tooltip label="A made-up shop that runs inside Podlogs, since no kubeconfig was found. Start with --kubeconfig to see your own cluster.">
      <button type="button" className="ml-1 flex shrink-0 items-center rounded-sm touch:h-10">
        <Badge tone="warn">Demo cluster</Badge>
      </button>
    </Tooltip>
  )
}
