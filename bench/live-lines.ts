import type { Writable } from 'node:stream'
import { wireEnd, wireHead, wireLine } from './huge-lines.ts'

/** What was written. Units: milliseconds; `endedAt` by the clock of this process */
export type Written = { readonly lines: number; readonly tookMs: number; readonly endedAt: number }

/** Lines go out this often. Units: milliseconds */
const beatMs = 10

/**
 * Writes lines into an answer at a rate that it keeps, whoever reads them: what a beat comes too late for, the next one writes. A
 * reader that is too slow does not slow it down; what waits for the reader is held here.
 */
export function writeLive(outgoing: Writable, perSecond: number, seconds: number): Promise<Written> {
  const total = perSecond * seconds
  const [beganAt, beganAtMs] = [performance.now(), Date.now()]
  let lines = 0
  outgoing.write(wireHead)
  return new Promise((resolve, reject) => {
    outgoing.once('error', reject)
    const beat = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - beganAt) * perSecond) / 1_000))
      let text = ''
      for (; lines < due; lines++) text += wireLine(lines, beganAtMs + (lines * 1_000) / perSecond)
      outgoing.write(text)
      if (lines < total) return
      clearInterval(beat)
      outgoing.end(wireEnd)
      const endedAt = performance.now()
      resolve({ lines, tookMs: endedAt - beganAt, endedAt })
    }, beatMs)
  })
}
