import { expect, test } from 'vitest'
import { toWorkload } from './to-workload.ts'

const metadata = { name: 'a', namespace: 'shop', uid: 'w1', creationTimestamp: '2026-01-02T03:04:05Z' }
const rows = [
  {
    name: 'a Deployment',
    kind: 'Deployment',
    object: { spec: { replicas: 3 }, status: { readyReplicas: 2 } },
    desired: 3,
    ready: 2,
  },
  { name: 'a Deployment without a number', kind: 'Deployment', object: { spec: {}, status: {} }, desired: 1, ready: 0 },
  {
    name: 'a StatefulSet scaled to nothing',
    kind: 'StatefulSet',
    object: { spec: { replicas: 0 }, status: {} },
    desired: 0,
    ready: 0,
  },
  {
    name: 'a DaemonSet',
    kind: 'DaemonSet',
    object: { spec: {}, status: { desiredNumberScheduled: 5, numberReady: 4 } },
    desired: 5,
    ready: 4,
  },
  {
    name: 'a Job that is done',
    kind: 'Job',
    object: { spec: { completions: 2 }, status: { succeeded: 2 } },
    desired: 2,
    ready: 2,
  },
  { name: 'a Job that runs', kind: 'Job', object: { spec: {}, status: { active: 1 } }, desired: 1, ready: 0 },
  {
    name: 'a CronJob at work',
    kind: 'CronJob',
    object: { spec: {}, status: { active: [{}, {}] } },
    desired: null,
    ready: 2,
  },
  { name: 'a CronJob at rest', kind: 'CronJob', object: { spec: {} }, desired: null, ready: 0 },
] as const
for (const { name, kind, object, desired, ready } of rows) {
  test(`counts what is wanted and what is there: ${name}`, () => {
    expect(toWorkload(kind, { metadata, ...object }).workload).toMatchObject({ kind, name: 'a', desired, ready })
  })
}
