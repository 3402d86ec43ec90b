'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useShortcut } from '@/lib/client/shortcuts/use-shortcuts.ts'
import { LoginGate } from '../access/login-gate.tsx'
import { AppBar } from './app-bar.tsx'
import { BarSlotContext } from './bar-slot.tsx'
import { CommandPalette } from './command-palette.tsx'
import { KeysDialog } from './keys-dialog.tsx'

const section = 'Everywhere'

/** The bar, the screen below it, and what may float above both. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const [floating, setFloating] = useState<'palette' | 'keys' | null>(null)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const close = () => setFloating(null)
  useShortcut({ keys: 'mod+k', label: 'Go to a namespace, workload or pod', section }, () => setFloating('palette'))
  useShortcut({ keys: '?', label: 'Show these keys', section }, () => setFloating('keys'))
  // Who is not known has nothing to look at.
  if (usePathname() === '/login') return children
  return (
    <BarSlotContext value={slot}>
      <div className="flex h-dvh flex-col">
        <AppBar slotRef={setSlot} onSearch={() => setFloating('palette')} onHelp={() => setFloating('keys')} />
        <div className="flex min-h-0 grow flex-col">{children}</div>
      </div>
      <CommandPalette open={floating === 'palette'} onClose={close} onHelp={() => setFloating('keys')} />
      <LoginGate />
      <KeysDialog open={floating === 'keys'} onClose={close} />
    </BarSlotContext>
  )
}
