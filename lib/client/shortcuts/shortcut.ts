/** A key that does something, wherever the focus is. */
export type Shortcut = {
  /** "mod+k" (⌘ on a Mac, Ctrl elsewhere), "[", "?", "shift+enter". */
  readonly keys: string
  /** What it does: the line of the help. */
  readonly label: string
  /** Under which heading the help shows it. */
  readonly section: string
}

/** The part of a keyboard event that says which key it was. */
export type KeyStroke = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether a key stroke is the one that `keys` names. Signs such as "?" mean themselves, however they are typed. */
export function isStroke(keys: string, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyStroke): boolean {
  const parts = keys.toLowerCase().split(/(?<=.)\+/)
  const wanted = parts.at(-1) ?? ''
  const letter = /^[a-z0-9]$|../.test(wanted)
  return (
    key.toLowerCase() === wanted &&
    (ctrlKey || metaKey) === parts.includes('mod') &&
    altKey === parts.includes('alt') &&
    (!letter || shiftKey === parts.includes('shift'))
  )
}
