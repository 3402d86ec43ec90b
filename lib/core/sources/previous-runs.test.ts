import { expect, test } from 'vitest'
import { readSelections } from '../links/selection-value.ts'
import { sourcesMax } from '../logs/limits.ts'
import { exampleContainer, examplePod, exampleTime } from '../pods/example-pod.ts'
import { previousRuns } from './previous-runs.ts'

const crashed = exampleContainer({
  restartCount: 2,
  lastTerminated: {
    ...{ exitCode: 137, signal: null, reason: 'OOMKilled', message: null },
    ...{ startedAt: null, finishedAt: exampleTime(0) },
  },
})
const pod = (name: string, containers = [crashed, exampleContainer({ name: 'proxy' })]) =>
  examplePod({ namespace: 'shop', name, workload: null, containers })
const of = (sources: readonly string[], pods: readonly ReturnType<typeof pod>[]) =>
  previousRuns(readSelections(sources), pods).map(({ pod: name, container }) => `${name}:${container}`)

test('asks for the run before of each container that has one, once', () => {
  const pods = [pod('cart-0'), pod('cart-1'), pod('cart-2', [exampleContainer()])]
  expect(of(['shop', 'shop/pod/cart-0'], pods)).toEqual(['cart-0:app', 'cart-1:app'])
  expect(previousRuns(readSelections(['shop/pod/cart-0']), pods)).toEqual([
    { namespace: 'shop', pod: 'cart-0', container: 'app', previous: true, resume: null },
  ])
})

test('of containers that are not read the run before is not either', () => {
  expect(of(['shop:proxy'], [pod('cart-0')])).toEqual([])
})

test('the newest runs go first where one log cannot hold all', () => {
  const pods = Array.from({ length: sourcesMax - 2 }, (_, at) => pod(`cart-${at}`, [crashed]))
  expect(of(['shop'], pods)).toHaveLength(2)
})
