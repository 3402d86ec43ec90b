import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { createShownRows } from '@/lib/core/store/shown-rows.ts'
import { appendRecords, storeOf } from '@/lib/core/store/store-of.ts'
import { writeDownload } from './write-download.ts'

const options = { format: 'text', timestamps: false, sources: false, events: true, gzip: false } as const
const stamp = (second: number) =>
  `2026-01-02T03:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000000000Z`

test('every line once, in order, while others come and take their places before them', async () => {
  const late = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(fc.array(late, { minLength: 1, maxLength: 5 }), async (comings) => {
      const store = storeOf(Array.from({ length: 3_000 }, (_, at) => `0 ${stamp(at)} line ${at}`))
      const rows = createShownRows(store)
      rows.settle()
      let breaths = 0
      const breathe = async () => {
        appendRecords(
          store,
          (comings[breaths++] ?? []).map((second) => `1 ${stamp(second)} late`),
        )
        rows.settle()
      }
      const file = await writeDownload(
        {
          reader: createLineReader(store.memory),
          rows,
          logOf: () => null,
          exact: async (_line, front) => front,
          breathe,
        },
        options,
      )
      const lines = (await file.text()).trimEnd().split('\n')
      expect(lines).toEqual(Array.from({ length: 3_000 }, (_, at) => `line ${at}`))
      expect(breaths).toBeGreaterThan(1)
    }),
    { numRuns: 10 },
  )
})
