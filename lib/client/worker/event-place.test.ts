import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { eventPlace } from './event-place.ts'

const at = timestampFrom(7, 8)
const rows: readonly { name: string; event: StreamEvent; place: ReturnType<typeof eventPlace> }[] = [
  {
    name: 'a pod joins when it was created',
    event: { type: 'joined', source: 0, at },
    place: { seconds: 7, nanoseconds: 8 },
  },
  {
    name: 'a run ends when the kubelet says',
    event: {
      ...{ type: 'closed', source: 0, reason: 'ended' },
      termination: { exitCode: 0, reason: null, finishedAt: at },
    },
    place: { seconds: 7, nanoseconds: 8 },
  },
  {
    name: 'a pod is deleted now, where nobody says when',
    event: { type: 'closed', source: 0, reason: 'deleted', termination: null },
    place: 'latest',
  },
  {
    name: 'a run of which nothing is known ends at its last line',
    event: { type: 'closed', source: 0, reason: 'restarted', termination: null },
    place: undefined,
  },
  {
    name: 'something goes wrong now',
    event: { type: 'problem', source: 0, problem: problemToJson(new Problem('forbidden', 'no')) },
    place: 'latest',
  },
  {
    name: 'a gap stands behind the last line',
    event: { type: 'gap', source: 0, lines: 1, from: at, to: null, reason: 'rotation' },
    place: undefined,
  },
]
for (const { name, event, place } of rows) test(name, () => expect(eventPlace(event)).toEqual(place))
