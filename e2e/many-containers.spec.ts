import { followLog } from './followed-log.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const patience = { timeout: 30_000 }
/** A kubelet with too much to do leaves the log of a deleted pod open: that is noticed by its silence, within half a minute. */
const patienceWithSilence = { timeout: 60_000 }
const workload = (namespace: string, kind: string, name: string) => ({
  namespace,
  of: { type: 'workload', kind, name },
})

/** The numbers of a pod's lines, and whether it has said its last word. */
function numbersOf(lines: readonly string[]) {
  const numbers = lines.map((line) => Number(/^line (\d{6}) of /.exec(line)?.[1]))
  return { inOrder: numbers.every((number, at) => number === at), last: lines.at(-1)?.endsWith(' last') === true }
}

/** What is wrong with a pod's numbers, with the lines around the first break; nothing where each stands in its place. */
function breakOf(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line, number) => Number(/^line (\d{6}) of /.exec(line)?.[1]) !== number)
  return at === -1 ? [] : [`line ${at} of ${lines.length}`, ...lines.slice(Math.max(at - 3, 0), at + 5)]
}

test('a rollout is followed: all lines of the old pods and the new ones, once each @cluster', async ({
  baseURL,
  cluster,
}) => {
  test.setTimeout(150_000)
  await cluster.addDeployment({ name: 'cart', replicas: 5 })
  const before = await cluster.podsOf('cart')
  const log = await followLog(baseURL, {
    selections: [workload(cluster.namespace, 'Deployment', 'cart')],
    follow: true,
  })
  await expect.poll(() => log.pods().toSorted(), patience).toEqual(before.toSorted())
  await cluster.rollOut('cart')
  const after = await cluster.podsOf('cart')
  for (const pod of before) {
    await expect.poll(() => numbersOf(log.linesOf(pod)), patience).toEqual({ inOrder: true, last: true })
    await expect.poll(() => log.events, patienceWithSilence).toContain(`closed ${pod} deleted`)
    expect(log.events).not.toContain(`joined ${pod}`)
  }
  for (const pod of after) {
    await expect.poll(() => log.linesOf(pod).length, patience).toBeGreaterThan(1)
    expect(numbersOf(log.linesOf(pod)).inOrder).toBe(true)
    expect(log.events.filter((event) => event === `joined ${pod}`)).toHaveLength(1)
  }
  await expect.poll(() => log.events.filter((event) => event.startsWith('selected')).at(-1)).toBe('selected 0: 5')
  log.stop()
  await log.ended
})

test('scaled from 1 to 30 and back to 2, no line is missing and none comes twice @cluster', async ({
  baseURL,
  cluster,
}) => {
  test.setTimeout(240_000)
  await cluster.addDeployment({ name: 'cart', replicas: 1 })
  const log = await followLog(baseURL, {
    selections: [{ namespace: cluster.namespace, of: { type: 'namespace' } }],
    follow: true,
  })
  await expect.poll(() => log.events).toContain('selected 0: 1')
  await cluster.scale('cart', 30)
  const many = await cluster.podsOf('cart')
  await expect.poll(() => many.filter((pod) => log.linesOf(pod).length < 2), patience).toEqual([])
  await cluster.scale('cart', 2)
  const left = await cluster.podsOf('cart')
  const gone = many.filter((pod) => !left.includes(pod))
  expect(gone).toHaveLength(28)
  await expect.poll(() => gone.filter((pod) => !numbersOf(log.linesOf(pod)).last), patience).toEqual([])
  const unclosed = () => gone.filter((pod) => !log.events.includes(`closed ${pod} deleted`))
  await expect.poll(unclosed, patienceWithSilence).toEqual([])
  expect(many.flatMap((pod) => breakOf(log.linesOf(pod)))).toEqual([])
  await expect.poll(() => log.events.filter((event) => event.startsWith('selected')).at(-1)).toBe('selected 0: 2')
  log.stop()
  await log.ended
})

test('a Job with three retries is one log of four pods @cluster', async ({ baseURL, cluster }) => {
  test.setTimeout(240_000)
  const log = await followLog(baseURL, { selections: [workload(cluster.namespace, 'Job', 'report')], follow: true })
  await expect.poll(() => log.events).toContain('selected 0: 0 not-found')
  await cluster.runFailingJob({ name: 'report', retries: 3 })
  const pods = await cluster.podsOf('report')
  expect(pods).toHaveLength(4)
  for (const pod of pods) {
    await expect.poll(() => log.linesOf(pod).length, patience).toBe(3)
    expect(numbersOf(log.linesOf(pod))).toEqual({ inOrder: true, last: true })
    await expect.poll(() => log.events).toContain(`closed ${pod} ended`)
  }
  // Pods may still come, so it does not end; what there is now, read alone, does.
  expect(log.events).not.toContain('end')
  log.stop()
  const still = await followLog(baseURL, { selections: [workload(cluster.namespace, 'Job', 'report')], follow: false })
  await still.ended
  expect(still.events.at(-1)).toBe('end')
  expect(still.pods().toSorted()).toEqual(pods.toSorted())
})

test('a label selector reads the same app in two namespaces @cluster', async ({ baseURL, cluster, other }) => {
  for (const [at, each] of [cluster, other].entries()) {
    await each.addPod({ name: `web-${at}`, labels: { app: 'web', tier: 'front' }, containers: [{ name: 'app' }] })
    await each.addPod({ name: `db-${at}`, labels: { app: 'db' }, containers: [{ name: 'app' }] })
    await each.write(`web-${at}`, 'app', numberedLines(1, 20))
    await each.write(`db-${at}`, 'app', 'not asked for\n')
  }
  const of = { type: 'labelSelector', labelSelector: 'app in (web, api),tier' }
  const selections = [cluster, other].map(({ namespace }) => ({ namespace, of }))
  const log = await followLog(baseURL, { selections, follow: true })
  for (const pod of ['web-0', 'web-1']) {
    await expect.poll(() => log.linesOf(pod).join('\n')).toBe(numberedLines(1, 20).trimEnd())
  }
  expect(log.pods().toSorted()).toEqual(['web-0', 'web-1'])
  log.stop()
})

test('an init container that fails is read, and what waits for it is said to wait @cluster', async ({
  baseURL,
  cluster,
}) => {
  await cluster.addPod({ name: 'stuck', containers: [{ name: 'prepare', kind: 'init', fails: true }, { name: 'app' }] })
  const log = await followLog(baseURL, {
    selections: [{ namespace: cluster.namespace, of: { type: 'pod', name: 'stuck' } }],
    follow: true,
  })
  await expect.poll(() => log.linesOf('stuck'), patience).toContain('cannot prepare')
  await expect.poll(() => log.events, patience).toContain('problem stuck container-not-ready')
  expect(log.events).toContain('selected 0: 2')
  log.stop()
})

test('with rights in one of two namespaces that one is read, and the other says what is missing @cluster', async ({
  baseURL,
  cluster,
  other,
  request,
}) => {
  await cluster.addPod({ name: 'mine', containers: [{ name: 'app' }] })
  await other.addPod({ name: 'theirs', containers: [{ name: 'app' }] })
  await cluster.write('mine', 'app', numberedLines(1, 3))
  const context = await cluster.admitReader()
  await expect.poll(async () => (await request.get('/api/clusters')).text()).toContain(`"${context}"`)
  const selections = [other, cluster].map(({ namespace }) => ({ namespace, of: { type: 'namespace' } }))
  const log = await followLog(baseURL, { selections, follow: true }, context)
  await expect.poll(() => log.linesOf('mine')).toHaveLength(3)
  await expect.poll(() => log.events).toContain('selected 0: 0 forbidden')
  await expect.poll(() => log.events).toContain('selected 1: 1')
  expect(log.pods()).toEqual(['mine'])
  log.stop()
})
