import type { AnchoredRule, Secret } from './secret.ts'

/** What a rule finds in a text where an anchor of its stands, as text: for tests. */
export function foundBy(rule: AnchoredRule, text: string, cut = false): readonly string[] {
  const line = new TextEncoder().encode(text)
  const small = String.fromCharCode(...line).toLowerCase()
  const found: Secret[] = []
  for (const anchor of rule.anchors) {
    for (let at = small.indexOf(anchor); at !== -1; at = small.indexOf(anchor, at + 1)) rule.find(line, at, cut, found)
  }
  return found.map(({ start, end }) => new TextDecoder().decode(line.subarray(start, end)))
}
