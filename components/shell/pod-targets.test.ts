import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from '@/lib/core/pods/example-pod.ts'
import { podTargets } from './pod-targets.ts'

test('the palette goes to workloads, pods and containers, those in trouble first', () => {
  const stuck = exampleContainer({ state: { type: 'waiting', reason: 'ErrImagePull', message: null }, ready: false })
  const pods = [
    examplePod({ name: 'cart-1', containers: [exampleContainer(), exampleContainer({ name: 'envoy' })] }),
    examplePod({ name: 'pay-1', workload: { kind: 'Deployment', name: 'pay' }, containers: [stuck] }),
    examplePod({ name: 'debug', workload: null }),
  ]
  const targets = podTargets('shop', pods, exampleSeconds * 1000)
  expect(targets.map(({ kind, name, path, status }) => `${kind} ${name} ${path} ${status.word}`)).toEqual([
    'Deployment pay /logs?source=shop/deployment/pay ErrImagePull',
    'Deployment cart /logs?source=shop/deployment/cart Running',
    'Pod pay-1 /namespaces/shop/pods/pay-1 ErrImagePull',
    'Pod cart-1 /namespaces/shop/pods/cart-1 Running',
    'Pod debug /namespaces/shop/pods/debug Running',
    'Container cart-1 app /namespaces/shop/pods/cart-1?container=app Running',
    'Container cart-1 envoy /namespaces/shop/pods/cart-1?container=envoy Running',
  ])
})
