import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowTray } from './row-tray.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const at = (second: number, nanosecond = 0) => ({ second, nanosecond })

test('gives each row once, in order, whatever is taken between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(100)), { maxLength: 8 }), (turns) => {
      const tray = createRowTray()
      let given = ''
      let put = ''
      let rows = 0
      for (const [puts, takes, length] of turns) {
        for (let each = 0; each < puts; each++) {
          const row = `${rows++} ${'x'.repeat(length)};`
          tray.put(at(rows), [encode(row.slice(0, 3)), encode(row.slice(3))])
          put += row
        }
        for (let each = 0; each < takes && !tray.isEmpty(); each++)
          given += decode(tray.take(at(tray.second()), true, 50))
      }
      while (!tray.isEmpty()) given += decode(tray.take(at(Number.POSITIVE_INFINITY), false, 50))
      expect(given).toBe(put)
      expect(tray.bytes()).toBe(0)
    }),
  )
})

const rows = [
  { name: 'those before a time', until: at(2, 1), orEqual: false, bytesMax: 100, taken: 'a1b2' },
  { name: 'those of this very time, too', until: at(2, 1), orEqual: true, bytesMax: 100, taken: 'a1b2c3' },
  { name: 'the first in any case', until: at(0), orEqual: false, bytesMax: 0, taken: 'a1' },
  { name: 'as many as fit', until: at(9), orEqual: false, bytesMax: 5, taken: 'a1b2' },
  { name: 'all', until: at(Number.POSITIVE_INFINITY), orEqual: false, bytesMax: 100, taken: 'a1b2c3d4' },
]
for (const { name, until, orEqual, bytesMax, taken } of rows) {
  test(`takes ${name}`, () => {
    const tray = createRowTray()
    for (const [text, time] of [
      ['a1', at(1)],
      ['b2', at(2)],
      ['c3', at(2, 1)],
      ['d4', at(3)],
    ] as const) {
      tray.put(time, [encode(text)])
    }
    expect(decode(tray.take(until, orEqual, bytesMax))).toBe(taken)
  })
}
