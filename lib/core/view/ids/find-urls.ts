import type { TextRange } from '../text/text-range.ts'

// Up to what cannot stand in a URL unescaped, or closes what the URL stands in.
const candidate = /https?:\/\/[^\s"'<>\\^`{}|\0]+/g

/**
 * Finds links with http or https in a text.
 *
 * Shape: without the stops and brackets that belong to the sentence around. A link with a password in it is none:
 *        nobody should be led to click it.
 */
export function findUrls(text: string): readonly TextRange[] {
  if (!text.includes('://')) return []
  const found: TextRange[] = []
  for (const match of text.matchAll(candidate)) {
    const url = withoutTail(match[0])
    if (isLink(url)) found.push({ start: match.index, end: match.index + url.length, kind: 'url' })
  }
  return found
}

function isLink(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return hostname !== '' && username === '' && password === ''
}

function withoutTail(text: string): string {
  let end = text.length
  for (; end > 0; end--) {
    const last = text[end - 1] ?? ''
    const closesInside = (last === ')' && text.includes('(')) || (last === ']' && text.includes('['))
    if (closesInside || !'.,;:!?)]*'.includes(last)) break
  }
  return text.slice(0, end)
}
