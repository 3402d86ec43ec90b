/**
 * The sign that stands for a character which cannot be seen, or which changes how others are seen; null for any other.
 *
 * Shape:  "\u001b" → "␛", "\r" → "␍", "\n" → "↵", "\u202e" → "U+202E", a byte that is no UTF-8 → "\xff". A tab is drawn as it is.
 * Source: Trojan Source, CVE-2021-42574, for the bidirectional and invisible ones
 */
export function markOf(codePoint: number): string | null {
  if (codePoint === 0x09) return null
  if (codePoint === 0x0a) return '↵'
  if (codePoint < 0x20) return String.fromCharCode(0x2400 + codePoint)
  if (codePoint < 0x7f) return null
  if (codePoint === 0x7f) return '␡'
  if (codePoint >= 0xdc80 && codePoint <= 0xdcff) return `\\x${(codePoint - 0xdc00).toString(16)}`
  return isUnseen(codePoint) ? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` : null
}

/** True for a UTF-16 unit that may begin something that needs a mark: cheap, and right for nearly every character. */
export function mayNeedMark(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09
  if (unit < 0x7f) return false
  return unit <= 0x9f || unit === 0xad || unit === 0x061c || (unit >= 0x200b && unit <= 0x206f) || unit >= 0xd800
}

function isUnseen(codePoint: number): boolean {
  return (
    (codePoint >= 0x80 && codePoint <= 0x9f) ||
    codePoint === 0xad ||
    codePoint === 0x061c ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2028 && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0000 && codePoint <= 0xe007f)
  )
}
