import { heldLinesMax, olderStepFactor, olderTailLinesMax, stampStepBackMsMax } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { BeforePoint, StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { LineGiver } from './line-giver.ts'
import { isLater, type StampTime, toStampTime } from './stamp-time.ts'

type HeldLine = { readonly line: ParsedLine; readonly hash: number }

/**
 * Gives the lines of a file up to one that the reader has, and not that one.
 *
 * Shape:  times step back a little in a file, so that one that is later than the reader's may still stand before it: such lines
 *         wait for it, and are dropped where a line comes that is too late for that. Then the file was rotated, or the read
 *         began behind it, which is `missed` where nothing at all was given
 */
export function createBeforeGiver(inner: LineGiver, point: Pick<BeforePoint, 'timestamp' | 'digest'>): LineGiver {
  const wanted = toStampTime(point.timestamp)
  const wantedHash = Number.parseInt(point.digest, 16)
  const latest = laterBy(wanted, stampStepBackMsMax)
  let held: HeldLine[] = []

  const giveHeld = () => {
    for (const { line, hash } of held) inner.give(line, hash, null)
    held = []
  }

  return {
    ...inner,
    give(line, hash, number) {
      const time = line.stamp === null ? null : toStampTime(line.stamp)
      const sameTime = time !== null && time.second === wanted.second && time.nanosecond === wanted.nanosecond
      if (sameTime && hash === wantedHash) {
        giveHeld()
        return 'until'
      }
      if (held.length === 0 && (time === null || !isLater(time, wanted))) return inner.give(line, hash, number)
      if (held.length < heldLinesMax && (time === null || !isLater(time, latest))) {
        // A copy: its memory is used again.
        held.push({ line: { ...line, stamp: line.stamp?.slice() ?? null, message: line.message.slice() }, hash })
        return 'given'
      }
      held = []
      return inner.lines() === 0 ? 'missed' : 'until'
    },
    settle() {
      held = []
      inner.settle()
    },
  }
}

/** Where to begin again where a read of the last `tailLines` lines began too late. */
export function furtherBack(tailLines: number): Pick<StreamRequest, 'tailLines' | 'sinceTime'> {
  const further = Math.max(1, tailLines) * olderStepFactor
  return { tailLines: further > olderTailLinesMax ? null : further, sinceTime: null }
}

function laterBy({ second, nanosecond }: StampTime, ms: number): StampTime {
  const nanoseconds = nanosecond + ms * 1e6
  return { second: second + Math.floor(nanoseconds / 1e9), nanosecond: nanoseconds % 1e9 }
}
