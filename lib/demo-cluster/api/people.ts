/** Somebody who asks. `allows` decides as RBAC would. */
export type Person = {
  readonly user: string
  readonly groups: readonly string[]
  allows(right: Right): boolean
  /** What a rules review tells of a namespace. */
  rules(namespace: string): readonly Rule[]
}

/** What is asked for. `namespace` null: cluster-wide. `resource` may be "pods/log". */
export type Right = {
  readonly verb: string
  readonly group: string
  readonly resource: string
  readonly namespace: string | null
}

/** A rule as a rules review gives it. */
export type Rule = {
  readonly verbs: readonly string[]
  readonly apiGroups: readonly string[]
  readonly resources: readonly string[]
}

/** Bearer tokens of the demo cluster. They open nothing but it, and it listens on loopback only. */
export const demoTokens = {
  admin: 'demo-admin',
  /** Reads everything in shop, and may not list namespaces. */
  ana: 'demo-ana',
  /** Sees pods everywhere, and may read no log. */
  otto: 'demo-otto',
  /** Was somebody: 401. */
  expired: 'demo-expired',
} as const

const read = ['get', 'list', 'watch']
const everything: Rule = { verbs: ['*'], apiGroups: ['*'], resources: ['*'] }
const workloads: readonly Rule[] = [
  { verbs: read, apiGroups: ['apps'], resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'] },
  { verbs: read, apiGroups: ['batch'], resources: ['jobs', 'cronjobs'] },
]
const shopReader: readonly Rule[] = [
  { verbs: read, apiGroups: [''], resources: ['pods', 'events'] },
  { verbs: ['get'], apiGroups: [''], resources: ['pods/log'] },
  ...workloads,
]
const podWatcher: readonly Rule[] = [
  { verbs: read, apiGroups: [''], resources: ['namespaces', 'pods', 'events'] },
  ...workloads,
]

/** Everybody who may ask the demo cluster. */
export type People = {
  /**
   * Who a request comes from: the owner of its token; without one the admin, since kubectl sends no token over plain HTTP.
   * Null: nobody, which is 401. The admin may speak for others: `spokenFor` is what `Impersonate-User` says.
   */
  of(authorization: string | undefined, spokenFor?: string): Person | null
  /** Lets ana read a namespace as she reads shop. */
  admitAna(namespace: string): void
}

/** Makes the people. */
export function createPeople(): People {
  const readByAna = new Set<string | null>(['shop'])
  const admin = person('admin', ['system:masters', 'system:authenticated'], () => [everything])
  const byToken = new Map<string, Person>([
    [demoTokens.admin, admin],
    [
      demoTokens.ana,
      person('ana', ['shop-team', 'system:authenticated'], (namespace) => (readByAna.has(namespace) ? shopReader : [])),
    ],
    [demoTokens.otto, person('otto', ['system:authenticated'], () => podWatcher)],
  ])
  const bearer = (authorization: string | undefined) => {
    if (authorization === undefined) return admin
    const token = /^Bearer (.+)$/.exec(authorization)?.[1]
    return token === undefined ? null : (byToken.get(token) ?? byToken.get(named(token, Date.now())) ?? null)
  }
  return {
    of(authorization, spokenFor) {
      const asking = bearer(authorization)
      if (spokenFor === undefined || asking !== admin) return asking
      const named = [...byToken.values()].find(({ user }) => user === spokenFor)
      return named ?? person(spokenFor, ['system:authenticated'], () => [])
    },
    admitAna: (namespace) => void readByAna.add(namespace),
  }
}

function person(
  user: string,
  groups: readonly string[],
  rulesIn: (namespace: string | null) => readonly Rule[],
): Person {
  const has = (list: readonly string[], value: string) => list.includes('*') || list.includes(value)
  return {
    user,
    groups,
    rules: rulesIn,
    allows: ({ verb, group, resource, namespace }) =>
      rulesIn(namespace).some(
        (rule) => has(rule.verbs, verb) && has(rule.apiGroups, group) && has(rule.resources, resource),
      ),
  }
}

/** Whose a token with an end is: `demo-ana.PAYLOAD.`, read as a JWT, until its `exp`. Empty: nobody's, or it has ended. */
function named(token: string, nowMs: number): string {
  const [name = '', payload = ''] = token.split('.')
  const expiry = /"exp":(\d+)/.exec(Buffer.from(payload, 'base64url').toString())?.[1]
  return expiry !== undefined && Number(expiry) * 1_000 > nowMs ? name : ''
}
