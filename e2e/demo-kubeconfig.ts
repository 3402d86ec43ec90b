/** A kubeconfig for the admin of a demo cluster at this address. */
export function demoKubeconfig(server: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'demo', cluster: { server } }],
    users: [{ name: 'demo', user: { token: 'demo-admin' } }],
    contexts: [{ name: 'demo', context: { cluster: 'demo', user: 'demo' } }],
    'current-context': 'demo',
  }
}
