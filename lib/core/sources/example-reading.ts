import { toTimestamp } from '../logs/timestamp.ts'
import type { SourceReading } from './source-reading.ts'

/** A source for tests: live, in the namespace shop, without lines. */
export function exampleReading(
  pod: string,
  container: string,
  changes: Partial<Omit<SourceReading, 'log' | 'lastTimestamp'>> = {},
  lastTimestamp: string | null = null,
): SourceReading {
  return {
    source: 0,
    log: {
      namespace: 'shop',
      pod,
      podUid: `uid of ${pod}`,
      container,
      kind: 'app',
      restartCount: 0,
      previous: false,
      node: null,
    },
    phase: 'live',
    closeReason: null,
    problem: null,
    lines: 0,
    linesPerSecond: 0,
    ...changes,
    lastTimestamp: toTimestamp(lastTimestamp ?? ''),
  }
}
