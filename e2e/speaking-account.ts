import { control } from './demo-cluster.ts'
import { kubectl } from './kubectl.ts'
import { readerRole } from './reader-role.ts'

/** An account of the cluster that may speak for one person and one group, and may do nothing else; `await using` takes the right away. */
export type SpeakingAccount = AsyncDisposable & {
  /** null: the demo cluster asks nobody for a token. */
  readonly token: string | null
  /** Reads the namespace by a binding of their own. */
  readonly user: string
  /** Its members read the namespace. */
  readonly group: string
}

/** Makes the account, and lets the person and the group read a namespace. */
export async function createSpeakingAccount(project: string, namespace: string): Promise<SpeakingAccount> {
  if (project === 'demo') {
    await control('admit-ana', { namespace })
    return { token: null, user: 'ana', group: 'none', async [Symbol.asyncDispose]() {} }
  }
  const [user, group, name] = [`ana-${namespace}`, `team-${namespace}`, `podlogs-${namespace}`]
  await kubectl(['create', 'serviceaccount', 'podlogs', '-n', namespace])
  const rule = (resource: string, resourceName: string) => ({
    apiGroups: [''],
    resources: [resource],
    resourceNames: [resourceName],
    verbs: ['impersonate'],
  })
  const rules = [rule('users', user), rule('users', 'otto'), rule('groups', group)]
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules }
  await kubectl(['apply', '-f', '-'], JSON.stringify(role))
  const account = `--serviceaccount=${namespace}:podlogs`
  await kubectl(['create', 'clusterrolebinding', name, `--clusterrole=${name}`, account])
  await kubectl(['create', 'role', 'reader', '-n', namespace, ...readerRole])
  await kubectl(['create', 'role', 'log-reader', '-n', namespace, '--verb=get', '--resource=pods/log'])
  for (const bound of ['reader', 'log-reader']) {
    const subjects = [`--user=${user}`, `--group=${group}`]
    await kubectl(['create', 'rolebinding', bound, '-n', namespace, `--role=${bound}`, ...subjects])
  }
  return {
    token: (await kubectl(['create', 'token', 'podlogs', '-n', namespace])).trim(),
    user,
    group,
    async [Symbol.asyncDispose]() {
      await kubectl(['delete', `clusterrole/${name}`, `clusterrolebinding/${name}`])
    },
  }
}
