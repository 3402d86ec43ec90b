import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Covered, coverageOf, coverageWords } from './coverage.ts'
import { type SourceStatus, sourceStatuses } from './source-status.ts'

const some = (count: number, status: SourceStatus, reason: string | null = null): readonly Covered[] =>
  Array.from({ length: count }, () => ({ status, reason }))

const rows: readonly { readonly containers: readonly Covered[]; readonly words: string }[] = [
  { containers: [], words: '' },
  { containers: some(1, 'live'), words: '1 container live' },
  { containers: some(1_200, 'live'), words: '1,200 containers live' },
  {
    containers: [...some(1, 'waiting', 'ImagePullBackOff'), ...some(197, 'live'), ...some(2, 'forbidden')],
    words: '197 of 200 containers live, 2 forbidden, 1 waiting (ImagePullBackOff)',
  },
  { containers: some(2, 'forbidden'), words: '0 of 2 containers live, 2 forbidden' },
  {
    containers: [...some(6, 'live'), ...some(3, 'ended'), ...some(9, 'deleted')],
    words: '6 containers live, 3 ended, 9 deleted',
  },
  { containers: some(3, 'ended'), words: '3 containers ended' },
  { containers: [...some(1, 'ended'), ...some(2, 'deleted')], words: '1 container ended, 2 deleted' },
  { containers: some(1, 'deleted'), words: '1 container deleted' },
  { containers: [...some(1, 'live'), ...some(1, 'resuming')], words: '1 of 2 containers live, 1 reconnecting' },
  {
    containers: [
      ...some(2, 'waiting', 'ContainerCreating'),
      ...some(1, 'waiting', 'CrashLoopBackOff'),
      ...some(1, 'waiting'),
    ],
    words: '0 of 4 containers live, 4 waiting (ContainerCreating, CrashLoopBackOff)',
  },
  {
    containers: ['A', 'B', 'C', 'D'].flatMap((reason) => some(1, 'waiting', reason)),
    words: '0 of 4 containers live, 4 waiting (A, B and 2 more)',
  },
]
for (const { containers, words } of rows) {
  test(`says how much is read: ${words || 'nothing'}`, () => expect(coverageWords(coverageOf(containers))).toBe(words))
}

test('every container is counted once', () => {
  const covered = fc.record({ status: fc.constantFrom(...sourceStatuses), reason: fc.constantFrom(null, 'A') })
  fc.assert(
    fc.property(fc.array(covered), (containers) => {
      expect(coverageOf(containers).reduce((sum, { count }) => sum + count, 0)).toBe(containers.length)
    }),
  )
})
