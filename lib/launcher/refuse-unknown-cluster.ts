import { Refusal } from './refusal.ts'

/**
 * Looks at the server's answer to `GET /api/clusters`, which has read the kubeconfig, and refuses what a person should mend.
 *
 * Errors: Refusal with the server's own sentence for a kubeconfig that makes no sense, and for a context that is not in it
 */
export function refuseUnknownCluster(status: number, body: unknown, context: string | null): void {
  const hint = textOf(body, 'hint')
  if (status !== 200) {
    throw new Refusal([textOf(body, 'detail') ?? `The server answered ${status}.`, hint].filter(Boolean).join(' '))
  }
  const clusters = isRecord(body) && Array.isArray(body['clusters']) ? body['clusters'] : []
  const contexts = clusters.flatMap((cluster: unknown) => textOf(cluster, 'context') ?? [])
  if (contexts.length === 0) throw new Refusal('The kubeconfig names no context, so there is no cluster to show.')
  if (context === null || contexts.includes(context)) return
  throw new Refusal(`There is no context "${context}" in the kubeconfig. There are ${contexts.join(', ')}.`)
}

function textOf(value: unknown, name: string): string | null {
  const text = isRecord(value) ? value[name] : null
  return typeof text === 'string' ? text : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
