/** Where the names of headers that came more than once travel inside this process. What somebody else sends under this name is replaced. */
export const repeatedHeader = 'x-podlogs-repeated'

/**
 * The names of headers that came more than once, in lower case. Node joins those, or keeps the first; which of them was the
 * proxy's word, and which somebody else's, is then past telling.
 *
 * Shape: names and values by turns, as `rawHeaders` has them
 */
export function repeatedHeaders(rawHeaders: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? ''
    if (seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  return [...repeated]
}
