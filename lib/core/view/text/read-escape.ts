/** An escape sequence: where it ends, and its parameters if it sets colours and weight (SGR). */
export type Escape = { readonly end: number; readonly sgr: string | null }

/**
 * Reads the escape sequence that begins at `start`, where the ESC is.
 *
 * Shape:  a whole CSI sequence ("ESC [ 2 K") is one; of any other only the ESC and the byte behind it, so that what a
 *         title or a link (OSC), or a sequence that never ends, would hide stays in sight as text
 * Source: ECMA-48, 5.4: parameters 0x30–0x3F, intermediates 0x20–0x2F, final 0x40–0x7E
 */
export function readEscape(text: string, start: number): Escape {
  const introducer = text.charCodeAt(start + 1)
  if (introducer === 0x5b) {
    let at = start + 2
    while (isBetween(text.charCodeAt(at), 0x30, 0x3f)) at++
    const parametersEnd = at
    while (isBetween(text.charCodeAt(at), 0x20, 0x2f)) at++
    if (!isBetween(text.charCodeAt(at), 0x40, 0x7e)) return { end: start + 2, sgr: null }
    const isSgr = at === parametersEnd && text[at] === 'm' && !isBetween(text.charCodeAt(start + 2), 0x3c, 0x3f)
    return { end: at + 1, sgr: isSgr ? text.slice(start + 2, at) : null }
  }
  return { end: isBetween(introducer, 0x20, 0x7e) ? start + 2 : start + 1, sgr: null }
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high
}
