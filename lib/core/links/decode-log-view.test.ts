import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLogView } from './decode-log-view.ts'

const defaults = {
  context: null,
  source: [],
  hide: [],
  only: [],
  container: null,
  previous: false,
  restartCount: null,
  follow: true,
  tailLines: 5000,
  sinceTime: null,
  untilTime: null,
  q: '',
  id: [],
  exclude: [],
  contextLines: 0,
  level: [],
  timestamps: 'local',
  wrap: false,
  raw: false,
  size: 'normal',
  columns: ['pod', 'container'],
  line: null,
}

function decode(link: string) {
  const [search = '', fragment = ''] = link.split('#')
  return decodeLogView(new URLSearchParams(search), fragment)
}

const good = [
  { name: 'nothing', link: '', view: {} },
  { name: 'the previous run is not followed', link: 'previous=true', view: { previous: true, follow: false } },
  { name: 'unless it says so', link: 'previous=true&follow=true', view: { previous: true, follow: true } },
  {
    name: 'a range that ends is not followed',
    link: 'untilTime=2026-01-02T03:04:05Z',
    view: { untilTime: '2026-01-02T03:04:05.000000000Z', follow: false },
  },
  {
    name: 'a time with an offset; from a time on, all lines',
    link: 'sinceTime=2026-01-02T04:04:05.5%2B01:00',
    view: { sinceTime: '2026-01-02T03:04:05.500000000Z', tailLines: null },
  },
  {
    name: 'a plus that has become a space',
    link: 'sinceTime=2026-01-02T04:04:05+01:00&tailLines=10',
    view: { sinceTime: '2026-01-02T03:04:05.000000000Z', tailLines: 10 },
  },
  { name: 'all lines', link: 'tailLines=all', view: { tailLines: null } },
  { name: 'new lines only', link: 'tailLines=0', view: { tailLines: 0 } },
  { name: 'several texts to leave out', link: 'exclude=a,b&exclude=c&exclude=', view: { exclude: ['a,b', 'c'] } },
  { name: 'levels with commas', link: 'level=error,warn', view: { level: ['warn', 'error'] } },
  { name: 'levels one by one', link: 'level=error&level=warn', view: { level: ['warn', 'error'] } },
  { name: 'levels by other names', link: 'level=WARNING,critical', view: { level: ['warn', 'fatal'] } },
  { name: 'no level', link: 'level=', view: { level: [] } },
  { name: 'a flag without a value', link: 'wrap&raw=1', view: { wrap: true, raw: true } },
  { name: 'words in any case', link: 'timestamps=UTC&size=Compact', view: { timestamps: 'utc', size: 'compact' } },
  { name: 'one column', link: 'columns=Container', view: { columns: ['container'] } },
  { name: 'no column', link: 'columns=none', view: { columns: [] } },
  { name: 'a run', link: 'restartCount=3', view: { restartCount: 3 } },
  { name: 'any run', link: 'restartCount=any', view: {} },
  { name: 'text with signs', link: 'q=a%26b+%3D%20c', view: { q: 'a&b = c' } },
  {
    name: 'whose containers are read',
    link: 'source=shop/deploy/cart&source=shop/labelSelector/app%3Dcart',
    view: {
      source: [
        { namespace: 'shop', of: { type: 'workload', kind: 'Deployment', name: 'cart' }, containers: [] },
        { namespace: 'shop', of: { type: 'labelSelector', labelSelector: 'app=cart' }, containers: [] },
      ],
      // Of each container.
      tailLines: 500,
    },
  },
  { name: 'the last of two', link: 'container=app&container=envoy', view: { container: 'envoy' } },
  { name: 'a name of somebody else', link: '_rsc=1', view: {} },
  {
    name: 'a marked line',
    link: '#L2026-01-02T03:04:05.000000006Z.2',
    view: { line: { timestamp: '2026-01-02T03:04:05.000000006Z', ordinal: 2 } },
  },
  {
    name: 'a marked line, typed by hand or encoded',
    link: '#l2026-01-02t03%3A04%3A05z',
    view: { line: { timestamp: '2026-01-02T03:04:05.000000000Z', ordinal: 0 } },
  },
  { name: 'another fragment', link: '#details', view: {} },
]

for (const { name, link, view } of good) {
  test(`reads a link: ${name}`, () => expect(decode(link)).toEqual({ view: { ...defaults, ...view }, complaints: [] }))
}

const bad = [
  { name: 'no number', link: 'tailLines=many', parameter: 'tailLines', value: 'many', allowed: 'all' },
  { name: 'a negative number', link: 'tailLines=-1', parameter: 'tailLines', value: '-1', allowed: 'whole number' },
  { name: 'a time without a zone', link: 'sinceTime=2026-01-02T03:04:05', parameter: 'sinceTime', allowed: 'zone' },
  { name: 'no such level', link: 'level=error,loud', parameter: 'level', value: 'error,loud', allowed: 'trace, debug' },
  {
    name: 'no such kind',
    link: 'source=shop/cart/0',
    parameter: 'source',
    value: 'shop/cart/0',
    allowed: 'deployment',
  },
  { name: 'nothing hidden', link: 'hide=cart-0', parameter: 'hide', value: 'cart-0', allowed: 'namespace/pod' },
  { name: 'no such style', link: 'timestamps=iso', parameter: 'timestamps', value: 'iso', allowed: 'relative or off' },
  {
    name: 'neither true nor false',
    link: 'follow=maybe',
    parameter: 'follow',
    value: 'maybe',
    allowed: 'true or false',
  },
  { name: 'an empty name', link: 'container=', parameter: 'container', value: '', allowed: 'a name' },
  { name: 'an unknown parameter', link: 'sinceTme=1', parameter: 'sinceTme', value: '1', allowed: 'sinceTime' },
  { name: 'no line', link: '#L2026-13-01T00:00:00Z', parameter: '#L', allowed: 'RFC 3339' },
]

for (const { name, link, parameter, value, allowed } of bad) {
  test(`complains of what says nothing, and uses the rest: ${name}`, () => {
    const { view, complaints } = decode(link.startsWith('#') ? `wrap=true${link}` : `wrap=true&${link}`)
    expect(view).toEqual({ ...defaults, wrap: true })
    expect(complaints).toEqual([
      { parameter, value: value ?? expect.any(String), allowed: expect.stringContaining(allowed) },
    ])
  })
}

test('never throws, whatever the link', () => {
  const search = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(defaults)), fc.string()), fc.string()))
  fc.assert(
    fc.property(search, fc.string({ unit: 'binary' }), (pairs, fragment) => {
      const { view } = decodeLogView(new URLSearchParams(pairs), fragment)
      expect(Object.keys(view).sort()).toEqual(Object.keys(defaults).sort())
    }),
  )
})
