import type { LineFinder, Secret } from '../secret.ts'

/** What a finder finds in a text, as text: for tests. */
export function foundIn(finder: LineFinder, text: string): readonly string[] {
  const line = new TextEncoder().encode(text)
  const found: Secret[] = []
  finder.find(line, found)
  return found.map(({ start, end }) => new TextDecoder().decode(line.subarray(start, end)))
}
