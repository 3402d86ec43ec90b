import { type RefObject, useEffect, useRef } from 'react'
import { isEverywhere, type LogCommand, logCommandOf } from './log-key.ts'

/**
 * Hears the keys of the log. They hold while the keyboard is in the log or nowhere in particular; a few everywhere but in
 * a field. The second Ctrl+F, pressed in our own find field, is the browser's.
 */
export function useLogKeys(log: RefObject<HTMLElement | null>, perform: (command: LogCommand) => void): void {
  const latest = useRef(perform)
  useEffect(() => {
    latest.current = perform
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = logCommandOf(event)
      if (command === null || !mayAct(command, event, log.current)) return
      event.preventDefault()
      latest.current(command)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [log])
}

function mayAct(
  command: LogCommand,
  { target, key, ctrlKey, metaKey }: KeyboardEvent,
  log: HTMLElement | null,
): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return false
  const withMod = ctrlKey || metaKey
  if (target.matches('input, textarea, select, [contenteditable]')) {
    return command.type === 'find-next' && (key === 'F3' || withMod)
  }
  // Enter and space press what has the focus.
  if (target.matches('button, a[href]') && (key === 'Enter' || key === ' ')) return false
  if (target === document.body || log?.contains(target)) return true
  return isEverywhere(command) || command.type === 'clear'
}
