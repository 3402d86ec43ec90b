import { demoTokens } from './api/people.ts'

/** A kubeconfig with a context for each person of the demo cluster, the admin's first. JSON is YAML, too. `ca`: whom to trust, in PEM. */
export function demoKubeconfig(server: string, ca: string | null = null): string {
  // Named so that they do not meet the users of another kubeconfig that this one is merged with.
  const people = Object.entries(demoTokens).map(([name, token]) => ({ name: `demo-${name}`, token }))
  const contextOf = (user: string) => (user === 'demo-admin' ? 'demo' : user)
  const trust = ca === null ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') }
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'demo',
    clusters: [{ name: 'demo', cluster: { server, ...trust } }],
    users: people.map(({ name, token }) => ({ name, user: { token } })),
    contexts: people.map(({ name }) => ({
      name: contextOf(name),
      context: { cluster: 'demo', user: name, namespace: 'shop' },
    })),
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
