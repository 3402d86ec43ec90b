/** Whether the view sticks to the end of the log, and how much came since it did not. */
export type Follow = {
  readonly following: boolean
  /** Rows that there were when the reader turned away from the end. */
  readonly seenRows: number
}

/** What can happen to a view that may follow. `rows`: how many there are at that moment. */
export type FollowEvent =
  /** The reader went somewhere; `end`: the last row is in sight there. */
  | { readonly type: 'moved'; readonly direction: 'up' | 'down'; readonly end: boolean; readonly rows: number }
  /** The reader has picked something out here: a line, a text. */
  | { readonly type: 'held'; readonly rows: number }
  /** The reader asked for the end. */
  | { readonly type: 'resumed' }
  /** The rows are others now (a filter, another log): none of them is new. */
  | { readonly type: 'renumbered'; readonly rows: number }
  /** Rows came or went above: the last one that was seen is the last of so many now. */
  | { readonly type: 'shifted'; readonly seenRows: number }

/**
 * Decides whether the view goes on following. Only the reader's own deeds count, never lines that arrive:
 * going up pauses, however little; coming down to the end takes it up again.
 */
export function followAfter(follow: Follow, event: FollowEvent): Follow {
  switch (event.type) {
    case 'moved':
      if (event.direction === 'up') return pause(follow, event.rows)
      return event.end ? { following: true, seenRows: event.rows } : follow
    case 'held':
      return pause(follow, event.rows)
    case 'resumed':
      return { following: true, seenRows: 0 }
    case 'renumbered':
      return { ...follow, seenRows: event.rows }
    case 'shifted':
      return { ...follow, seenRows: event.seenRows }
    default:
      return event satisfies never
  }
}

/** Rows that came since the reader turned away. */
export function newRows({ following, seenRows }: Follow, rows: number): number {
  return following ? 0 : Math.max(0, rows - seenRows)
}

function pause(follow: Follow, rows: number): Follow {
  return follow.following ? { following: false, seenRows: rows } : follow
}
