import type { MissingRight } from './problem.ts'

const rbac = 'rbac.authorization.k8s.io'

/**
 * Writes the RBAC objects that give somebody a right that they lack, ready for `kubectl apply`.
 *
 * Shape:  YAML; a Role and its binding, cluster-wide ones where the right is. A list that is shown live is watched, too. `user`: as the
 *         cluster knows them, null where it does not say; a service account is bound as one
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function rbacSnippet(right: MissingRight, user: string | null): string {
  const { verb, resource, apiGroup, namespace } = right
  const scope = namespace === null ? 'Cluster' : ''
  const role = `podlogs-${toName(`${verb}-${resource}`)}`
  const binding = toName(`${role}-${user ?? 'somebody'}`)
  const place = namespace === null ? [] : [`  namespace: ${namespace}`]
  const live = verb === 'list' || verb === 'watch'
  return [
    `apiVersion: ${rbac}/v1`,
    `kind: ${scope}Role`,
    'metadata:',
    `  name: ${role}`,
    ...place,
    'rules:',
    `  - apiGroups: [${JSON.stringify(apiGroup)}]`,
    `    resources: [${JSON.stringify(resource)}]`,
    `    verbs: [${live ? 'list, watch' : verb}]`,
    '---',
    `apiVersion: ${rbac}/v1`,
    `kind: ${scope}RoleBinding`,
    'metadata:',
    `  name: ${binding}`,
    ...place,
    'roleRef:',
    `  apiGroup: ${rbac}`,
    `  kind: ${scope}Role`,
    `  name: ${role}`,
    'subjects:',
    ...subjectLines(right, user),
    '',
  ].join('\n')
}

function subjectLines({ verb }: MissingRight, user: string | null): readonly string[] {
  // It is Podlogs itself that lacks the right to speak for somebody.
  const account =
    verb === 'impersonate' ? ['', 'podlogs', 'podlogs'] : /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user ?? '')
  if (account !== null) {
    const [, namespace = '', name = ''] = account
    return ['  - kind: ServiceAccount', `    namespace: ${namespace}`, `    name: ${name}`]
  }
  return [`  - apiGroup: ${rbac}`, '    kind: User', `    name: ${JSON.stringify(user ?? 'NAME')}`]
}

const nameCharsMax = 63

/** What Kubernetes takes for a name. */
function toName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, nameCharsMax)
    .replaceAll(/^-|-$/g, '')
}
