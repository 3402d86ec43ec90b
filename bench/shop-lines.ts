import { freePort } from '@/e2e/free-port.ts'
import { startDemoCluster } from '@/e2e/program.ts'

/**
 * The lines of every container of the demo cluster, as its services wrote them.
 *
 * Errors: Error where the demo cluster does not answer
 */
export async function shopLines(): Promise<readonly Uint8Array[]> {
  await using cluster = await startDemoCluster(await freePort(), [])
  const lines: Uint8Array[] = []
  const encoder = new TextEncoder()
  for (const { namespace, pod, container } of await containersOf(cluster.url)) {
    const answer = await fetch(`${cluster.url}/api/v1/namespaces/${namespace}/pods/${pod}/log?container=${container}`)
    if (!answer.ok) continue
    const text = await answer.text()
    lines.push(...text.split('\n').flatMap((line) => (line === '' ? [] : [encoder.encode(line)])))
  }
  return lines
}

type PodList = {
  readonly items: readonly {
    readonly metadata: { readonly namespace: string; readonly name: string }
    readonly spec: { readonly containers: readonly { readonly name: string }[] }
  }[]
}

async function containersOf(url: string) {
  const list: PodList = await (await fetch(`${url}/api/v1/pods`)).json()
  return list.items.flatMap(({ metadata, spec }) =>
    spec.containers.map(({ name }) => ({ namespace: metadata.namespace, pod: metadata.name, container: name })),
  )
}
