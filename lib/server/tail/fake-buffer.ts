import { encodeLine, lineFrameBytesMax } from '@/lib/core/wire/encode-line.ts'
import type { LineBuffer } from './flush-buffer.ts'

/** For tests: a buffer with endless room. `said` holds what was written: lines as they travel, events as their JSON. */
export function createFakeBuffer(): LineBuffer & {
  readonly said: string[]
} {
  const said: string[] = []
  return {
    said,
    writeLine(source, line) {
      const target = Buffer.alloc(lineFrameBytesMax(line))
      said.push(target.toString('utf8', 0, encodeLine(target, 0, source, line) - 1))
    },
    writeEvent: (event) => said.push(JSON.stringify(event)),
    hasRoom: () => true,
    room: () => Promise.resolve(true),
  }
}
