import type { ContainerSpec } from '../world/pod-spec.ts'
import type { WorkloadSpec } from './add-workload.ts'

/** An app container that runs. */
export function app(name: string, image: string, memoryLimit = '256Mi'): ContainerSpec {
  return { name, kind: 'app', image, memoryLimit, start: { type: 'running' } }
}

const envoy: ContainerSpec = {
  name: 'envoy',
  kind: 'sidecar',
  image: 'mesh/envoy:1.36',
  memoryLimit: '128Mi',
  start: { type: 'running' },
}
const migrate: ContainerSpec = {
  name: 'migrate',
  kind: 'init',
  image: 'shop/cart:2.14.0',
  start: { type: 'terminated', exitCode: 0, reason: 'Completed' },
}

type HealthyService = Omit<WorkloadSpec, 'createdAtMs'> & { readonly ageMs: number }

const hour = 3_600_000
const day = 24 * hour

/** Workloads that do what they should. The ones in trouble are in troubles.ts. */
export const healthyServices: readonly HealthyService[] = [
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'gateway',
    replicas: 2,
    containers: [app('envoy', 'mesh/envoy:1.36')],
    ageMs: 12 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'storefront',
    replicas: 2,
    containers: [app('web', 'shop/storefront:5.2.1')],
    ageMs: 2 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'cart',
    replicas: 3,
    containers: [migrate, envoy, app('app', 'shop/cart:2.14.0')],
    ageMs: 5 * hour,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'checkout',
    replicas: 2,
    containers: [envoy, app('app', 'shop/checkout:1.9.3')],
    ageMs: 5 * hour,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'inventory',
    replicas: 2,
    containers: [app('inventory', 'shop/inventory:0.31')],
    ageMs: 20 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'mailer',
    replicas: 1,
    containers: [app('mailer', 'shop/mailer:3.0')],
    ageMs: 9 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'clickstream',
    replicas: 1,
    containers: [app('collector', 'shop/clickstream:7')],
    ageMs: 6 * hour,
  },
  {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'feature-flags',
    replicas: 1,
    containers: [app('flags', 'shop/feature-flags:1.2')],
    ageMs: 30 * day,
  },
  {
    kind: 'StatefulSet',
    namespace: 'shop',
    name: 'orders-db',
    replicas: 2,
    containers: [app('postgres', 'postgres:17', '1Gi')],
    ageMs: 40 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'payments',
    name: 'payment',
    replicas: 2,
    containers: [envoy, app('app', 'payments/payment:4.4.0')],
    ageMs: 26 * hour,
  },
  {
    kind: 'DaemonSet',
    namespace: 'platform',
    name: 'node-agent',
    replicas: 3,
    containers: [app('agent', 'platform/node-agent:2.8')],
    ageMs: 40 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'platform',
    name: 'cert-manager',
    replicas: 1,
    containers: [app('controller', 'platform/cert-manager:1.19')],
    ageMs: 40 * day,
  },
  {
    kind: 'Deployment',
    namespace: 'kube-system',
    name: 'coredns',
    replicas: 2,
    containers: [app('coredns', 'coredns/coredns:1.13', '170Mi')],
    ageMs: 40 * day,
  },
]
