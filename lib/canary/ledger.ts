/** What became of the numbered lines of one run. */
export type LedgerCounts = {
  readonly lines: number
  /** Never came, and the log says nothing of it. */
  readonly missing: number
  /** Never came, and the log shows a gap there. */
  readonly inGaps: number
  /** Came twice. */
  readonly duplicate: number
  /** Came behind a later one, though no gap was shown for it. */
  readonly outOfOrder: number
  /** Came behind a later one, into a gap that was shown for it. */
  readonly filled: number
  /** Gaps that were shown where nothing is missing. */
  readonly emptyGaps: number
}

/** Keeps account of lines that are numbered from 0 on. Needs no more memory than there are holes. */
export type Ledger = {
  take(number: number): void
  /** The log shows here that lines are missing. */
  gap(): void
  /** The writer has written so many lines, and no more come. */
  end(lines: number): void
  counts(): LedgerCounts
}

type Hole = { readonly from: number; readonly to: number; readonly shown: boolean }

/** Begins an account. */
export function createLedger(): Ledger {
  let next = 0
  let holes: readonly Hole[] = []
  let shown = false
  const counted = { lines: 0, duplicate: 0, outOfOrder: 0, filled: 0, emptyGaps: 0 }

  /** Whatever lies between the last line and this number has not come. */
  const reach = (number: number) => {
    if (number > next) holes = [...holes, { from: next, to: number - 1, shown }]
    else if (shown) counted.emptyGaps++
    shown = false
    next = number
  }
  const sizeOf = (isShown: boolean) =>
    holes.filter((hole) => hole.shown === isShown).reduce((sum, { from, to }) => sum + to - from + 1, 0)

  return {
    take(number) {
      counted.lines++
      if (number >= next) {
        reach(number)
        next = number + 1
        return
      }
      const hole = holes.find(({ from, to }) => from <= number && number <= to)
      if (hole === undefined) {
        counted.duplicate++
        return
      }
      counted[hole.shown ? 'filled' : 'outOfOrder']++
      const halves = [
        { ...hole, to: number - 1 },
        { ...hole, from: number + 1 },
      ].filter(({ from, to }) => from <= to)
      holes = holes.flatMap((each) => (each === hole ? halves : each))
    },
    gap() {
      shown = true
    },
    end(lines) {
      if (lines >= next) reach(lines)
    },
    counts: () => ({ ...counted, missing: sizeOf(false), inGaps: sizeOf(true) }),
  }
}
