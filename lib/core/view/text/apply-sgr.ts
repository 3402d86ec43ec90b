import type { AnsiStyle } from '../row.ts'

type Draft = { -readonly [Key in keyof AnsiStyle]: AnsiStyle[Key] }

const switches: Readonly<Record<number, keyof Omit<AnsiStyle, 'foreground' | 'background'>>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  9: 'strike',
  21: 'underline',
}

const resets: Readonly<Record<number, readonly (keyof AnsiStyle)[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['foreground'],
  49: ['background'],
}

/**
 * The style after an SGR sequence; undefined where it is the plain one.
 *
 * Shape:  parameters as between "ESC [" and "m": "1;31", "38;5;208", "48;2;10;20;30", "38:2::10:20:30", "" (reset).
 *         Blinking is not done, and concealed text is shown: a log hides nothing.
 * Source: ECMA-48, 8.3.117; ITU-T T.416, 13.1.8 for colours with colons
 */
export function applySgr(style: AnsiStyle | undefined, parameters: string): AnsiStyle | undefined {
  let draft: Draft = { ...style }
  const list = parameters.split(';')
  for (let at = 0; at < list.length; at++) {
    const parts = (list[at] ?? '').split(':')
    const code = Number(parts[0])
    const on = switches[code]
    if (code === 0) draft = {}
    else if (code === 4 && parts[1] === '0') delete draft.underline
    else if (on !== undefined) draft[on] = true
    else if (resets[code] !== undefined) for (const key of resets[code]) delete draft[key]
    else if (code === 38 || code === 48 || code === 58) {
      const ahead = parts.length > 1 ? parts.slice(1) : list.slice(at + 1, at + 5)
      const { colour, length } = extendedColour(ahead)
      if (parts.length === 1) at += length
      if (colour !== null && code === 38) draft.foreground = colour
      if (colour !== null && code === 48) draft.background = colour
    } else if (code >= 30 && code <= 37) draft.foreground = code - 30
    else if (code >= 40 && code <= 47) draft.background = code - 40
    else if (code >= 90 && code <= 97) draft.foreground = code - 82
    else if (code >= 100 && code <= 107) draft.background = code - 92
  }
  return Object.keys(draft).length === 0 ? undefined : draft
}

/** A colour of 256 ("5", n) or a true one ("2", r, g, b; with colons a colour space may stand before r). */
function extendedColour(parts: readonly string[]): {
  readonly colour: number | string | null
  readonly length: number
} {
  if (parts[0] === '5') return { colour: byteOf(parts[1]), length: 2 }
  if (parts[0] !== '2') return { colour: null, length: 0 }
  const [red, green, blue] = (parts.length > 4 ? parts.slice(2, 5) : parts.slice(1, 4)).map(byteOf)
  const known = red != null && green != null && blue != null
  return { colour: known ? `#${hex(red)}${hex(green)}${hex(blue)}` : null, length: 4 }
}

function byteOf(text: string | undefined): number | null {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 && value <= 255 ? value : null
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
