import { expect, test } from 'vitest'
import { decodeLogView } from './decode-log-view.ts'
import { streamRangeOf } from './stream-range-of.ts'

const rows = [
  {
    name: 'the last lines, followed',
    link: '',
    range: { follow: true, tailLines: 5000, sinceTime: null, untilTime: null },
  },
  {
    name: 'a marked line is read from two seconds before it, however far back',
    link: 'tailLines=10#L2026-01-02T03:04:05.678Z.1',
    range: { follow: true, tailLines: null, sinceTime: '2026-01-02T03:04:03.000000000Z', untilTime: null },
  },
  {
    name: 'a marked line in a range of its own',
    link: 'sinceTime=2026-01-02T03:04:05.5Z&untilTime=2026-01-02T03:05:00Z#L2026-01-02T03:04:06Z.1',
    range: {
      follow: false,
      tailLines: null,
      sinceTime: '2026-01-02T03:04:05.000000000Z',
      untilTime: '2026-01-02T03:05:00.000000000Z',
    },
  },
]
for (const { name, link, range } of rows) {
  test(`knows which part of the log to read: ${name}`, () => {
    const [search = '', fragment = ''] = link.split('#')
    expect(streamRangeOf(decodeLogView(new URLSearchParams(search), fragment).view)).toEqual(range)
  })
}
