import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '../logs/level.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import { type PodsOf, type StreamSelection, selectableKinds } from '../wire/stream-selection.ts'
import { decodeLogView } from './decode-log-view.ts'
import { encodeLogView } from './encode-log-view.ts'
import type { HiddenSource } from './hidden-source.ts'
import { type LogView, sourceColumns, textSizes, timestampStyles } from './log-view.ts'

function decode({ search, fragment }: { search: string; fragment: string }) {
  return decodeLogView(new URLSearchParams(search), fragment)
}

const { view: plain } = decode({ search: '', fragment: '' })

test('a view without anything of its own is a link without anything', () => {
  expect(encodeLogView(plain)).toEqual({ search: '', fragment: '' })
})

test('a link is readable: Kubernetes’ words in a fixed order, times and lists as one writes them', () => {
  const timestamp = timestampFrom(1_767_323_045, 0)
  const view: LogView = {
    ...plain,
    container: 'app',
    sinceTime: timestamp,
    tailLines: null,
    level: ['error', 'fatal'],
    q: 'no such cart',
    line: { timestamp, ordinal: 1 },
  }
  expect(encodeLogView(view)).toEqual({
    search: '?container=app&sinceTime=2026-01-02T03:04:05Z&q=no+such+cart&level=error,fatal',
    fragment: '#L2026-01-02T03:04:05.000000000Z.1',
  })
})

test('what follows from the rest is left out, and its opposite is not', () => {
  expect(encodeLogView({ ...plain, previous: true, follow: false }).search).toBe('?previous=true')
  expect(encodeLogView({ ...plain, previous: true }).search).toBe('?previous=true&follow=true')
  expect(encodeLogView({ ...plain, tailLines: null }).search).toBe('?tailLines=all')
})

test('whose containers are read is as one would type it', () => {
  const source = ['shop/deployment/cart:app,proxy', 'shop/labelSelector/app=cart,tier in (web)', 'infra']
  const { view } = decodeLogView(new URLSearchParams(source.map((text) => ['source', text])), '')
  expect(encodeLogView(view).search).toBe(
    '?source=shop/deployment/cart:app,proxy&source=shop/labelSelector/app=cart,tier+in+(web)&source=infra',
  )
})

test('every view is the same after writing and reading', () => {
  const timestamp = fc
    .tuple(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([seconds, nanoseconds]) => timestampFrom(seconds, nanoseconds))
  const text = fc.string({ unit: 'grapheme' })
  const count = fc.option(fc.nat({ max: 999_999_999 }))
  const name = fc.constantFrom('cart', 'cart-0', 'a')
  const of: fc.Arbitrary<PodsOf> = fc.oneof(
    fc.record({ type: fc.constant('pod'), name }),
    fc.record({ type: fc.constant('workload'), kind: fc.constantFrom(...selectableKinds), name }),
    fc.record({
      type: fc.constant('labelSelector'),
      labelSelector: fc.constantFrom('app=cart', 'a.b/c!=d,!e', 'app in (a, b),tier notin (c)', 'n>1'),
    }),
    fc.record({ type: fc.constant('namespace') }),
  )
  const selection: fc.Arbitrary<StreamSelection> = fc.record({ namespace: name, of, containers: fc.array(name) })
  const hidden: fc.Arbitrary<HiddenSource> = fc.oneof(
    fc.record({ namespace: name, pod: name, container: fc.option(name) }),
    fc.record({ namespace: fc.constant(null), pod: fc.constant(null), container: name }),
  )
  const view: fc.Arbitrary<LogView> = fc.record({
    context: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    source: fc.array(selection),
    hide: fc.array(hidden),
    only: fc.array(hidden),
    container: fc.option(fc.constantFrom('app', 'istio-proxy')),
    previous: fc.boolean(),
    restartCount: count,
    follow: fc.boolean(),
    tailLines: count,
    sinceTime: fc.option(timestamp),
    untilTime: fc.option(timestamp),
    q: text,
    id: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })),
    contextLines: fc.nat({ max: 20 }),
    exclude: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })),
    level: fc.subarray([...levels]),
    timestamps: fc.constantFrom(...timestampStyles),
    wrap: fc.boolean(),
    raw: fc.boolean(),
    size: fc.constantFrom(...textSizes),
    columns: fc.subarray([...sourceColumns]),
    line: fc.option(fc.record({ timestamp, ordinal: fc.nat({ max: 999_999_999 }) })),
  })
  fc.assert(
    fc.property(view, (original) => {
      expect(decode(encodeLogView(original))).toEqual({ view: original, complaints: [] })
    }),
  )
})

test('half a character does not stop a link from being written', () => {
  expect(encodeLogView({ ...plain, q: 'a\ud800' }).search).toBe('?q=a%EF%BF%BD')
})
