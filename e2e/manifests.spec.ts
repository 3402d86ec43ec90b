import { readdirSync, readFileSync } from 'node:fs'
import { kubectl } from './kubectl.ts'
import { expect, test } from './test.ts'

const folder = new URL('../deploy/manifests/', import.meta.url)
/** Of kinds that a cluster has only where somebody has added them. */
const added = ['gateway.networking.k8s.io/v1', 'monitoring.coreos.com/v1']

for (const file of readdirSync(folder)) {
  test(`the API server accepts every object of ${file}, and its pods under the strictest standard @cluster`, async ({
    cluster: { namespace },
  }) => {
    const known = new Set((await kubectl(['api-versions'])).split('\n'))
    const objects = readFileSync(new URL(file, folder), 'utf8')
      // A trial run needs namespaces that are there.
      .replaceAll(/(?<=namespace: )[\w-]+/g, namespace)
      .split(/^---$/m)
      .slice(1)
    const accepted = objects.filter((object) => {
      const [, version = ''] = /^apiVersion: (.*)$/m.exec(object) ?? []
      return known.has(version) || !added.includes(version)
    })
    await kubectl(['label', 'namespace', namespace, 'pod-security.kubernetes.io/warn=restricted'])
    const trial = ['apply', '--dry-run=server', '--warnings-as-errors', '-f', '-']
    const said = await kubectl(trial, accepted.join('\n---\n'))
    expect(said.trim().split('\n')).toHaveLength(accepted.length)
  })
}
