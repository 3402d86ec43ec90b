import { demoTokens } from './api/people.ts'

/** A kubeconfig with a context for each person of the demo cluster, the admin's first. JSON is YAML, too. */
export function demoKubeconfig(server: string): string {
  const people = Object.entries(demoTokens).map(([name, token]) => ({ name, token }))
  const contextOf = (name: string) => (name === 'admin' ? 'demo' : `demo-${name}`)
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'demo',
    clusters: [{ name: 'demo', cluster: { server } }],
    users: people.map(({ name, token }) => ({ name, user: { token } })),
    contexts: people.map(({ name }) => ({
      name: contextOf(name),
      context: { cluster: 'demo', user: name, namespace: 'shop' },
    })),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
