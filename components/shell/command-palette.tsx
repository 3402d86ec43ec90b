'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { Dialog } from '../ui/dialog.tsx'
import { commandInputClass } from './command-class.ts'
import { useGoTo } from './go-to.ts'
import { NamespaceCommands } from './namespace-commands.tsx'
import { PodCommands } from './pod-commands.tsx'
import { SearchCommands } from './search-commands.tsx'
import { SettingCommands } from './setting-commands.tsx'
import { useFirstChoice } from './use-first-choice.ts'
import { useRouteNames } from './use-place.ts'

/** Goes anywhere by typing a part of its name. */
export function CommandPalette({
  open,
  onClose,
  onHelp,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onHelp: () => void
}) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Go to" bare className="max-w-xl">
      <PaletteBody onClose={onClose} onHelp={onHelp} />
    </Dialog>
  )
}

function PaletteBody({ onClose, onHelp }: { readonly onClose: () => void; readonly onHelp: () => void }) {
  const [query, setQuery] = useState('')
  const { list, value, onValueChange } = useFirstChoice()
  const goTo = useGoTo()
  const context = useContextName()
  const { namespace } = useRouteNames()
  const go = (path: string) => {
    onClose()
    goTo(withContext(path, context))
  }
  return (
    <Command
      label="Go to"
      shouldFilter={false}
      loop
      value={value}
      onValueChange={onValueChange}
      className="flex min-h-0 flex-col"
    >
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={namespace === null ? 'Go to a namespace' : 'Go to a pod, workload or namespace'}
          className={`${commandInputClass} h-11`}
        />
      </div>
      <Command.List ref={list} className="max-h-[56vh] min-h-0 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-8 text-center text-sm text-soft">Nothing has that in its name.</Command.Empty>
        {namespace === null ? null : <PodCommands namespace={namespace} query={query} onGo={go} />}
        <SearchCommands query={query} onGo={go} />
        <NamespaceCommands query={query} onGo={go} />
        <SettingCommands query={query} onGo={go} onClose={onClose} onHelp={onHelp} />
      </Command.List>
    </Command>
  )
}
