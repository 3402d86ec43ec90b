import { flags, sourceNumbersMax } from '@/lib/core/store/layout.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'

/** What has come of a page of older lines, by the numbers of its lines. */
export type OpenPage = { readonly first: number; readonly last: number }

/** Where the log of each source begins, as far as it is here, and what is coming before that. */
export type SourceStarts = {
  /** Takes in the lines that have come. */
  update(): void
  /** The first line of a source that has a time; null: there is none. What a page brings counts when it is whole. */
  first(source: number): number | null
  /** The page that is coming; null: nothing of one is here. */
  page(source: number): OpenPage | null
  /** The page of a source is whole. True: it had lines. */
  closePage(source: number): boolean
}

const none = -1

/** Makes the starts of an empty store. Each line is looked at once. */
export function createSourceStarts(reader: Pick<LineReader, 'lines' | 'firstLine' | 'columnsOf'>): SourceStarts {
  const starts = new Int32Array(sourceNumbersMax).fill(none)
  const pages = new Map<number, OpenPage>()
  let next = 0

  function look(line: number) {
    const { firstLine, flags: marks, sources } = reader.columnsOf(line)
    const mark = marks[line - firstLine] ?? 0
    if ((mark & (flags.event | flags.untimed)) !== 0) return
    const source = sources[line - firstLine] ?? 0
    if ((mark & flags.older) !== 0) pages.set(source, { first: pages.get(source)?.first ?? line, last: line })
    else if (starts[source] === none) starts[source] = line
  }

  return {
    update() {
      for (next = Math.max(next, reader.firstLine()); next < reader.lines(); next++) look(next)
    },
    first(source) {
      const line = starts[source] ?? none
      return line === none ? null : line
    },
    page: (source) => pages.get(source) ?? null,
    closePage(source) {
      const page = pages.get(source)
      if (page !== undefined) starts[source] = page.first
      return pages.delete(source)
    },
  }
}
