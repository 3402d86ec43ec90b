const names: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: '⇧',
  alt: 'Alt',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  home: 'Home',
  end: 'End',
}
const macNames: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥' }

/** The words on the keys of a shortcut: "mod+k" → ["⌘", "K"] on a Mac, ["Ctrl", "K"] elsewhere; "g n" → ["G", "N"]. */
export function keyLabels(keys: string, mac: boolean = isMac()): readonly string[] {
  return keys
    .split(/ |(?<=.)\+/)
    .map((key) => (mac ? macNames[key] : undefined) ?? names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

/** Whether the keyboard has a ⌘. Always false on the server, which draws no shortcut but in tooltips. */
function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
}
