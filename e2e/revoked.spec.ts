import { admitAccount } from './admit-account.ts'
import { followLog } from './followed-log.ts'
import { freePort } from './free-port.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test('a right that is taken away ends the logs that are followed with it, and no others @cluster', async ({
  cluster,
  other,
}, info) => {
  const { project } = info
  test.skip(project.name === 'demo', 'needs a cluster whose rights change')
  for (const { addPod } of [cluster, other]) await addPod({ name: 'writer', containers: [{ name: 'app' }] })
  const [ana, otto] = [await admitAccount(cluster.namespace), await admitAccount(other.namespace)]
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, project.name)
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'token',
    PODLOGS_REAUTHORIZE_SECONDS: '2',
  })
  const follow = (namespace: string, token: string) =>
    followLog(
      podlogs.url,
      { sources: [{ namespace, pod: 'writer', container: 'app' }], follow: true },
      undefined,
      token,
    )
  const [one, two] = [await follow(cluster.namespace, ana.token), await follow(other.namespace, otto.token)]
  await cluster.write('writer', 'app', 'hello\n')
  await other.write('writer', 'app', 'hello\n')
  await expect.poll(() => [one.linesOf('writer'), two.linesOf('writer')]).toEqual([['hello'], ['hello']])

  await ana.takeLogsAway()
  await expect.poll(() => one.events, { timeout: 6_000 }).toContain('closed writer forbidden')
  expect(one.events).toContain('problem writer forbidden')
  await one.ended

  await cluster.write('writer', 'app', 'nobody reads this\n')
  await other.write('writer', 'app', 'this is read\n')
  await expect.poll(() => two.linesOf('writer')).toEqual(['hello', 'this is read'])
  expect(one.linesOf('writer')).toEqual(['hello'])
  two.stop()
  await two.ended
})
