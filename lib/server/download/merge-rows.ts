import type { KeptRow, RowQueue } from './row-queue.ts'

/**
 * Gives the rows of several logs as one, by their times; rows of one log stay in its order. Of equal times the log that stands
 * first in the list is first.
 *
 * Shape: a log is waited for, since its next row may be the oldest. What has no time comes at once
 */
export async function* mergeRows(queues: readonly Pick<RowQueue, 'head' | 'take'>[]): AsyncGenerator<KeptRow> {
  const heads: { readonly queue: Pick<RowQueue, 'head' | 'take'>; row: KeptRow }[] = []
  for (const queue of queues) {
    const row = await queue.head()
    if (row !== null) heads.push({ queue, row })
  }
  for (let [first] = heads; first !== undefined; [first] = heads) {
    for (const each of heads) if (timeOf(each.row) < timeOf(first.row)) first = each
    yield first.row
    first.queue.take()
    const next = await first.queue.head()
    if (next === null) heads.splice(heads.indexOf(first), 1)
    else first.row = next
  }
}

function timeOf({ timestamp }: KeptRow): string {
  return timestamp ?? ''
}
