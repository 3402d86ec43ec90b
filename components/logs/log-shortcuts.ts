import type { Shortcut } from '@/lib/client/shortcuts/shortcut.ts'

const section = 'Log'

/** The keys of the log as the help lists them; log-key.ts reads them. */
export const logShortcuts: readonly Shortcut[] = [
  { keys: 'mod+f', label: 'Find; once more for the browser’s own', section },
  { keys: 'alt+c', label: 'In the find field: match case', section },
  { keys: 'alt+w', label: 'In the find field: whole word', section },
  { keys: 'alt+r', label: 'In the find field: regular expression', section },
  { keys: 'mod+enter', label: 'In the find field: keep only the lines found', section },
  { keys: 'mod+shift+enter', label: 'In the find field: leave the lines found out', section },
  { keys: 'n', label: 'Next line found (also F3)', section },
  { keys: 'shift+n', label: 'Previous line found', section },
  { keys: 'j', label: 'Line below (also ↓)', section },
  { keys: 'k', label: 'Line above (also ↑)', section },
  { keys: 'shift+arrowdown', label: 'Pick out lines', section },
  { keys: 'mod+a', label: 'Pick out all lines', section },
  { keys: 'mod+c', label: 'Copy the lines picked out, as they were written', section },
  { keys: 'enter', label: 'Mark the line: the link leads to it; at a gap, open its lines', section },
  { keys: 'o', label: 'Details of the line', section },
  { keys: 'i', label: 'Only lines with the ID of this line', section },
  { keys: 'g', label: 'Go to a time', section },
  { keys: 'home', label: 'To the start', section },
  { keys: 'end', label: 'To the end, and follow', section },
  { keys: 'f', label: 'Follow, or stop following', section },
  { keys: 'w', label: 'Wrap long lines', section },
  { keys: 'escape', label: 'Close, then clear what is picked out or marked', section },
]
