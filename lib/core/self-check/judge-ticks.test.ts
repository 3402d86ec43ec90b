import { expect, test } from 'vitest'
import { judgeTicks } from './judge-ticks.ts'
import { planTicks } from './plan-ticks.ts'

const plannedMs = planTicks(90)
const prompt = plannedMs.map((sentMs) => ({ sentMs, atMs: sentMs + 80 }))
const until = (ms: number) => prompt.filter(({ sentMs }) => sentMs <= ms)

const rows = [
  { name: 'every tick in time, to the end', came: prompt, nowMs: 90_080, ended: true, findings: [] },
  { name: 'in time so far', came: until(45_000), nowMs: 50_000, ended: false, findings: [] },
  { name: 'a silence that is meant', came: until(45_000), nowMs: 60_000, ended: false, findings: [] },
  { name: 'nothing at all yet', came: [], nowMs: 5_000, ended: false, findings: [{ type: 'buffered', lateMs: 5_000 }] },
  {
    name: 'all at once, at the end',
    came: prompt.map(({ sentMs }) => ({ sentMs, atMs: 90_050 })),
    nowMs: 90_050,
    ended: true,
    findings: [{ type: 'buffered', lateMs: 90_050 }],
  },
  {
    name: 'cut at 60 s, whatever was sent',
    came: until(60_000),
    nowMs: 60_100,
    ended: true,
    findings: [{ type: 'cut', afterMs: 60_100, silentMs: 20 }],
  },
  {
    name: 'cut in the first silence',
    came: until(2_000),
    nowMs: 11_880,
    ended: true,
    findings: [{ type: 'cut', afterMs: 11_880, silentMs: 10_000 }],
  },
  {
    name: 'kept back, then cut',
    came: until(2_000).map(({ sentMs }) => ({ sentMs, atMs: 30_000 })),
    nowMs: 30_000,
    ended: true,
    findings: [
      { type: 'buffered', lateMs: 30_000 },
      { type: 'cut', afterMs: 30_000, silentMs: 0 },
    ],
  },
] as const

for (const { name, findings, ...seen } of rows) {
  test(`judges a stream: ${name}`, () => {
    expect(judgeTicks({ plannedMs, ...seen })).toEqual(findings)
  })
}
