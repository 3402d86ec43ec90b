import { expect, test } from 'vitest'
import { examplePod, exampleSeconds } from './example-pod.ts'
import { groupPods } from './group-pods.ts'
import type { Pod } from './pod.ts'
import { sameRow } from './same-row.ts'
import { surveyPods } from './survey-pods.ts'
import { treeRows } from './tree-rows.ts'

const rowsOf = (...pods: readonly Pod[]) =>
  treeRows(groupPods(surveyPods(pods, exampleSeconds * 1000), []), new Map(), '')
const [one, two] = [examplePod({ name: 'cart-1' }), examplePod({ name: 'cart-2' })]
/** Which rows of the tree differ, by their places. */
const different = (before: readonly Pod[], after: readonly Pod[]) => {
  const next = rowsOf(...after)
  return rowsOf(...before).flatMap((row, at) => {
    const other = next[at]
    return other !== undefined && sameRow(row, other) ? [] : [at]
  })
}

test('rows that are made anew of the same pods look the same', () => {
  expect(different([one, two], [one, two])).toEqual([])
})

test('of a pod that changed, only its own row looks different', () => {
  expect(different([one, two], [one, { ...two, labels: { a: 'b' } }])).toEqual([2])
})

test('a workload looks different when it has another number of pods, and so do its pods, which are counted', () => {
  expect(different([one, two], [one])).toEqual([0, 1, 2])
})
