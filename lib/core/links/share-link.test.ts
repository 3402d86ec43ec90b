import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { decodeLogView } from './decode-log-view.ts'
import { shareLink } from './share-link.ts'

const { view } = decodeLogView(new URLSearchParams('container=app&level=error'), '')
const first = toTimestamp('2026-01-02T03:04:05.678Z')
const last = toTimestamp('2026-01-02T03:05:59.999999999Z')
const line = { timestamp: toTimestamp('2026-01-02T03:04:06.1Z') ?? expect.fail(), ordinal: 2 }

test('pins the range from the whole second of the first line to just after the last, and the run', () => {
  const { search, fragment } = shareLink(view, { firstTimestamp: first, lastTimestamp: last, restartCount: 3, line })
  expect(search).toBe(
    '?container=app&restartCount=3&sinceTime=2026-01-02T03:04:05Z&untilTime=2026-01-02T03:06:00Z&level=error',
  )
  expect(fragment).toBe('#L2026-01-02T03:04:06.100000000Z.2')
  const { view: shared } = decodeLogView(new URLSearchParams(search), fragment)
  expect(shared).toMatchObject({ tailLines: null, follow: false, restartCount: 3, level: ['error'], line })
})

test('an empty log has no range to pin', () => {
  const nothing = { firstTimestamp: null, lastTimestamp: null, restartCount: null, line: null }
  expect(shareLink(view, nothing)).toEqual({ search: '?container=app&follow=false&level=error', fragment: '' })
})
