import { parseArgs } from 'node:util'
import type { Measure } from './measure.ts'
import { measureLive } from './merge-live.ts'
import { measurePast } from './merge-past.ts'

const minutesDefault = 10
const kibDefault = 1024

export const mergeUsage = `
  --minutes N    how long the live part writes (${minutesDefault}); 0 leaves it out
  --kib N        what each container has written before (${kibDefault}): less where the node rotates earlier
  --live         the live part alone`

/** What one log of many containers costs, on a real cluster: its past beside kubectl, and minutes of it while it is written. */
export async function merge(args: readonly string[]): Promise<readonly Measure[]> {
  const options = { minutes: { type: 'string' }, kib: { type: 'string' }, live: { type: 'boolean' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const minutes = Number(values.minutes ?? minutesDefault)
  const kib = Number(values.kib ?? kibDefault)
  if (![minutes, kib].every((number) => Number.isInteger(number) && number >= 0)) {
    throw new TypeError('--minutes and --kib must be whole numbers')
  }
  const past = values.live === true ? [] : await measurePast(kib)
  return minutes === 0 ? past : [...past, ...(await measureLive(minutes))]
}
