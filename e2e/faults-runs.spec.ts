import { goesOn, isAllThere, test } from './fault-test.ts'
import { kubectl } from './kubectl.ts'
import { followNumberedLog } from './numbered-log.ts'
import { expect } from './test.ts'
import { addWriter, addWriterSet, endWriter } from './writer-pod.ts'

test('a container that crashes is read through its runs, each to its last line', async ({ cluster, baseURL }) => {
  await addWriter(cluster.namespace, { rate: 100, crash: { afterLines: 300, exitCode: 3 } })
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  await expect.poll(() => log.ended(), { timeout: 90_000 }).toBe(3)
  await isAllThere(log, { runs: 3 })
  expect(log.events).toContainEqual(
    expect.objectContaining({
      type: 'closed',
      reason: 'restarted',
      termination: expect.objectContaining({ exitCode: 3 }),
    }),
  )
})

test('a pod that is deleted and replaced is read on in the one that bears its name', async ({ cluster, baseURL }) => {
  await addWriterSet(cluster.namespace, { rate: 100, crash: null })
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer-0')
  await goesOn(log)
  await kubectl(['delete', 'pod', '-n', cluster.namespace, 'writer-0'])
  await expect.poll(() => log.counts().runs, { timeout: 60_000 }).toBe(2)
  await goesOn(log)
  await endWriter(cluster.namespace, 'writer-0')
  await isAllThere(log, { runs: 2 })
})

test('20 rotations under load cost no line that the log does not show a gap for', async ({ cluster, baseURL }) => {
  const { containerLogMaxSize } = await kubeletSettings()
  test.skip(containerLogMaxSize !== '1Mi', `rotations take too long: the kubelet rotates at ${containerLogMaxSize}`)
  await addWriter(cluster.namespace, { rate: 4_000, crash: null })
  await using log = followNumberedLog(baseURL ?? '', cluster.namespace, 'writer')
  const rotated = new Set<string>()
  const look = async () => {
    for (const file of await rotatedFiles(cluster.namespace)) rotated.add(file)
    return rotated.size
  }
  await expect.poll(look, { timeout: 150_000, intervals: [2_000] }).toBeGreaterThanOrEqual(20)
  await endWriter(cluster.namespace, 'writer')
  await isAllThere(log, { gaps: true })
})

async function kubeletSettings(): Promise<{ readonly containerLogMaxSize: string }> {
  const { kubeletconfig } = JSON.parse(
    await kubectl(['get', '--raw', `/api/v1/nodes/${await nodeName()}/proxy/configz`]),
  )
  return kubeletconfig
}

/** The files that the kubelet has put aside for the pod, as it lists them itself. */
async function rotatedFiles(namespace: string): Promise<readonly string[]> {
  const uid = await kubectl(['get', 'pod', '-n', namespace, 'writer', '-o', 'jsonpath={.metadata.uid}'])
  const folder = `/api/v1/nodes/${await nodeName()}/proxy/logs/pods/${namespace}_writer_${uid}/app/`
  // Before the container runs there is no folder.
  const page = await kubectl(['get', '--raw', folder]).catch(() => '')
  return [...page.matchAll(/0\.log\.(\d{8}-\d{6})/g)].map(([, at = '']) => at)
}

async function nodeName(): Promise<string> {
  return kubectl(['get', 'nodes', '-o', 'jsonpath={.items[0].metadata.name}'])
}
