import { joinBytes } from '@/lib/core/logs/join-bytes.ts'
import { wholeLineBytesMax } from '@/lib/core/logs/limits.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'

/** Gives all of a line of which the store has the front. Errors: a Problem, `line-not-found` and `line-too-long` among them */
export type ReadWholeLine = (line: number) => Promise<Uint8Array>

/** What whole lines are read with. */
export type WholeLineWays = {
  readonly reader: LineReader
  readonly logOf: (source: number) => LogSource | null
  /** Asks the server for a line. Errors: a Problem */
  readonly open: (line: WholeLineRef) => AsyncIterable<Uint8Array>
  /** The log is closed. */
  readonly signal: AbortSignal
}

/** Makes the way to the whole lines of a log. */
export function createWholeLines({ reader, logOf, open, signal }: WholeLineWays): ReadWholeLine {
  return async (line) => {
    const stored = reader.readLine(line)
    const log = stored === null ? null : logOf(stored.source)
    if (stored === null || stored.event || stored.timestamp === null || log === null || log.podUid === '') {
      throw new Problem('line-not-found', 'Of this line there is only the front', {
        hint: 'A line that came without a time cannot be asked for again.',
      })
    }
    const { namespace, pod, podUid, container, restartCount } = log
    const digest = lineDigest(stored.message)
    const wanted = { namespace, pod, podUid, container, restartCount, timestamp: stored.timestamp, digest }
    try {
      return await gather(open(wanted))
    } catch (error) {
      // Whoever waits for it still has to hear something.
      if (signal.aborted) throw new Problem('internal', 'The log was closed before the line was there')
      throw error
    }
  }
}

async function gather(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = []
  let bytes = 0
  for await (const part of parts) {
    gathered.push(part)
    bytes += part.length
    if (bytes > wholeLineBytesMax) throw tooLong()
  }
  return joinBytes(gathered)
}

function tooLong(): Problem {
  return new Problem('line-too-long', `This line is longer than ${wholeLineBytesMax / 1024 ** 2} MiB`, {
    hint: 'Download everything retained: it has no such bound.',
  })
}
