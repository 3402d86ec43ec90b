import type { LineBuffer } from '../tail/flush-buffer.ts'
import type { HitFinder } from './hit-finder.ts'
import type { SearchTally } from './search-tally.ts'

/**
 * What the log of one run is written to while it is searched: lines go to the finder, events to the reader, behind what was
 * found before them. `onNumber` is told the number that the run has on the wire.
 */
export function searchBuffer(
  buffer: LineBuffer,
  tally: Pick<SearchTally, 'line'>,
  finder: HitFinder,
  onNumber: (source: number) => void,
): LineBuffer {
  let first = true
  return {
    hasRoom: buffer.hasRoom,
    room: buffer.room,
    writeLine(_source, line) {
      tally.line(line, first)
      if (line.stamp !== null) first = false
      finder.take(line)
    },
    writeEvent(event) {
      if (event.type === 'source') onNumber(event.source)
      finder.settle()
      buffer.writeEvent(event)
    },
  }
}
