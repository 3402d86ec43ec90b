import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoControl } from '@/e2e/demo-control.ts'
import type { Writer } from './canary-stage.ts'

/** Breaks the followed log of a container in one way. */
type Break = (control: DemoControl, writer: Writer) => Promise<unknown>

/** Refuses the next request for the log, and breaks the connection with a deed, so that there is one. */
const refused =
  (status: number, deed: 'cut' | 'finish'): Break =>
  async (control, writer) => {
    await control('fault', { match: `/pods/${writer.pod}/log`, status, retryAfterSeconds: 1 })
    await control(deed, writer)
  }

/** Ways in which a connection to the cluster breaks. */
const cuts = {
  reset: (control, writer) => control('cut', writer),
  'clean end': (control, writer) => control('finish', writer),
  'half a line': (control, writer) => control('halve', writer),
  '429 with Retry-After': refused(429, 'finish'),
  '500': refused(500, 'cut'),
  '401': refused(401, 'finish'),
  frozen: async (control, writer) => {
    await control('stall', writer)
    await sleep(1_500)
    await control('resume', writer)
    // It went on by itself: what is opened again below is another cut.
    await control('cut', writer)
  },
  dead: (control, writer) => control('stall', writer),
} as const satisfies Record<string, Break>

/** Rotations: while the reader keeps up; while it is away, so that lines go; and so that the connection stays and says nothing more. */
const rotations = {
  'rotated while followed': async (control, writer) => {
    await control('rotate', writer)
    await sleep(300)
    await control('finish', writer)
  },
  'rotated while away': async (control, writer) => {
    await control('cut', writer)
    await sleep(250)
    await control('rotate', writer)
  },
  'deaf after a rotation': async (control, writer) => {
    await control('stall', writer)
    await sleep(250)
    await control('rotate', writer)
  },
} as const satisfies Record<string, Break>

/** The name of a way to break a log. */
export type Trouble = keyof typeof cuts | keyof typeof rotations

/** A silent connection is found only after half a minute: one in so many is broken so. */
const silentEvery = 50

/** The ways to break for a number of cuts and rotations, mixed. */
export function troublesFor(cutCount: number, rotationCount: number): readonly Trouble[] {
  const mixed = <T extends Trouble>(count: number, loud: readonly T[], silent: T, every: number) =>
    Array.from({ length: count }, (_, at) => (at % every === every - 1 ? silent : (loud[at % loud.length] ?? silent)))
  const loudCuts = ['reset', 'clean end', 'half a line', '429 with Retry-After', '500', '401', 'frozen'] as const
  const loudRotations = ['rotated while followed', 'rotated while away'] as const
  return [
    ...mixed<Trouble>(cutCount, loudCuts, 'dead', silentEvery),
    ...mixed<Trouble>(rotationCount, loudRotations, 'deaf after a rotation', silentEvery / 5),
  ]
}

const patienceMs = 90_000
const pollMs = 50

/**
 * Breaks a container's log and waits until it is followed again. Gives how long that took; null: not within a minute and a half.
 *
 * Units: milliseconds
 */
export async function breakLog(control: DemoControl, writer: Writer, trouble: Trouble): Promise<number | null> {
  const before = await openedOf(control, writer)
  const beganMs = performance.now()
  await { ...cuts, ...rotations }[trouble](control, writer)
  while ((await openedOf(control, writer)) === before) {
    if (performance.now() - beganMs > patienceMs) return null
    await sleep(pollMs)
  }
  return performance.now() - beganMs
}

/** Waits until a container's log is followed for the first time: what is broken before is nothing to the reader. */
export async function untilFollowed(control: DemoControl, writer: Writer): Promise<void> {
  while ((await openedOf(control, writer)) === 0) await sleep(pollMs)
}

async function openedOf(control: DemoControl, writer: Writer): Promise<number> {
  const { opened }: { readonly opened: number } = JSON.parse(JSON.stringify(await control('followed', writer)))
  return opened
}
