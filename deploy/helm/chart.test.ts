import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examples, helmIsThere, plainManifests, render } from './render.ts'

const withHelm = test.skipIf(!helmIsThere)
if (!helmIsThere) test.skip('no Helm here: HELM names one that is not in the path', () => {})

for (const example of examples) {
  withHelm(`the manifests of ${example} are what the chart makes`, () => {
    const written = readFileSync(new URL(`../manifests/${example}.yaml`, import.meta.url), 'utf8')
    expect(plainManifests(example), 'npm run manifests').toBe(written)
  })
}

const refused = [
  { name: 'everybody reads, and nobody said what', set: ['access.mode=unsafe-shared'], says: 'access.namespaces' },
  {
    name: 'whoever reaches the pod is trusted, and everybody reaches it',
    set: ['access.mode=unsafe-shared', 'access.namespaces={shop}'],
    says: 'networkPolicy.from',
  },
  { name: 'more replicas at least than at most', set: ['autoscaling.enabled=true', 'replicas=9'], says: 'maxReplicas' },
  { name: 'replicas to come without a key', set: ['autoscaling.enabled=true'], says: 'sessionKey.existingSecret' },
  { name: 'a proxy that nobody named', set: ['access.mode=impersonation'], says: 'networkPolicy.from' },
  {
    name: 'a proxy whose address nobody named',
    set: ['access.mode=impersonation', 'networkPolicy.from[0].podSelector.matchLabels.a=b'],
    says: 'access.trustedProxies',
  },
  {
    name: 'a proxy without a secret',
    set: [
      'access.mode=impersonation',
      'access.trustedProxies={10.244.0.0/16}',
      'networkPolicy.from[0].podSelector.matchLabels.a=b',
    ],
    says: 'access.proxySecret.existingSecret',
  },
  {
    name: 'speaking for the cluster itself',
    set: [
      'access.mode=impersonation',
      'access.trustedProxies={10.244.0.0/16}',
      'access.proxySecret.existingSecret=podlogs-proxy',
      'access.groups={system:masters}',
      'networkPolicy.from[0].podSelector.matchLabels.a=b',
    ],
    says: 'system:masters',
  },
  {
    name: 'a certificate of a proxy without TLS',
    set: ['tls.proxyCa.existingSecret=ca', 'tls.proxyCa.names={proxy}'],
    says: 'tls.existingSecret',
  },
  { name: 'an identity provider that nobody named', set: ['access.mode=oidc'], says: 'PODLOGS_PUBLIC_URL' },
  { name: 'speaking for people whom nobody knows', set: ['access.oidcImpersonate=true'], says: 'access.mode=oidc' },
  { name: 'rights that the mode does not use', set: ['access.allNamespaces=true'], says: 'unsafe-shared' },
  { name: 'replicas that do not open cookies of each other', set: ['replicas=2'], says: 'sessionKey.existingSecret' },
  { name: 'an ingress without a name', set: ['ingress.enabled=true'], says: 'hosts' },
  { name: 'a route without a Gateway', set: ['httpRoute.enabled=true', 'hosts={a.example.com}'], says: 'parentRefs' },
  { name: 'one setting in two places', set: ['env.PODLOGS_ACCESS=local'], says: 'PODLOGS_ACCESS' },
  { name: 'one person alone, in a pod', set: ['access.mode=local'], says: '/access/mode' },
  { name: 'a value that nobody reads', set: ['replicaCount=2'], says: 'replicaCount' },
  { name: 'a path that is none', set: ['basePath=logs'], says: '/basePath' },
]
for (const { name, set, says } of refused) {
  withHelm(`the chart refuses with a sentence: ${name}`, () => {
    const { manifests, refusal } = render(...set.flatMap((value) => ['--set', value]))
    expect(manifests).toBe('')
    expect(refusal).toContain(says)
  })
}

withHelm('a pod that needs no right of its own has no account, and nothing is bound to it', () => {
  const { manifests } = render()
  expect(manifests).toContain('automountServiceAccountToken: false')
  expect(manifests).not.toMatch(/kind: (Cluster)?Role|automountServiceAccountToken: true/)
})

withHelm('with a certificate of its own it is asked by https, by the kubelet too', () => {
  const { manifests } = render('--values', new URL('examples/own-tls.yaml', import.meta.url).pathname)
  expect(manifests.match(/httpGet: .*/g)?.every((probe) => probe.endsWith('port: http, scheme: HTTPS}'))).toBe(true)
  expect(manifests).toContain('secretName: podlogs-tls')
  expect(manifests).toContain('appProtocol: https')
})

withHelm('a proxy that shows a certificate needs no secret', () => {
  const set = [
    'access.mode=impersonation',
    'access.trustedProxies={10.244.0.0/16}',
    'networkPolicy.from[0].podSelector.matchLabels.a=b',
    'tls.existingSecret=podlogs-tls',
    'tls.proxyCa.existingSecret=mesh-ca',
    'tls.proxyCa.names={proxy.example.com}',
  ]
  const { manifests, refusal } = render(...set.flatMap((value) => ['--set', value]))
  expect(refusal).toBe('')
  expect(manifests).toContain('name: PODLOGS_PROXY_NAMES\n              value: "proxy.example.com"')
  expect(manifests).not.toContain('PODLOGS_PROXY_SECRET')
})

withHelm('no ingress and no route leads to the metrics', () => {
  const { manifests } = render('--values', new URL('examples/two-replicas-below-a-path.yaml', import.meta.url).pathname)
  const route = manifests.split('---').find((object) => object.includes('kind: HTTPRoute')) ?? ''
  expect(route).toContain('port: 80')
  expect(route).not.toContain('7636')
  expect(manifests).toContain('name: PODLOGS_METRICS_PORT')
})

withHelm('no rule is wider than reading: no star, no other verb, and a log is only got', () => {
  const { manifests } = render('--values', new URL('examples/unsafe-shared.yaml', import.meta.url).pathname)
  expect(manifests).not.toContain('"*"')
  expect(new Set(manifests.match(/(?<=verbs: ).*/g))).toEqual(new Set(['[get]', '[get, list, watch]']))
  expect(manifests).toContain('resources: [pods/log]\n    verbs: [get]\n')
})
