import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Shortcut } from './shortcut.ts'
import { type ActiveShortcut, activeShortcuts, addShortcuts, subscribeToShortcuts } from './shortcut-list.ts'

const none: readonly ActiveShortcut[] = []

/** A key that does something while this is on the screen. Not while somebody types, unless it is held with ⌘ or Ctrl. */
export function useShortcut({ keys, label, section }: Shortcut, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => addShortcuts([{ keys, label, section, run: () => latest.current() }]), [keys, label, section])
}

/** Puts keys that something listens for by itself into the help. `shortcuts` must stay the same list. */
export function useShortcutHelp(shortcuts: readonly Shortcut[]): void {
  useEffect(() => addShortcuts(shortcuts.map((shortcut) => ({ ...shortcut, run: null }))), [shortcuts])
}

/** All shortcuts of what is on the screen now. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribeToShortcuts, activeShortcuts, () => none)
}
