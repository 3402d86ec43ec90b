import { expect, test } from 'vitest'
import { writeSelection } from '../links/selection-value.ts'
import { examplePod, exampleTime } from '../pods/example-pod.ts'
import type { Workload } from '../pods/pod.ts'
import { sourceChoices, typedSource } from './source-choices.ts'

const cart = { kind: 'Deployment', name: 'cart' }
const pods = [
  examplePod({ name: 'cart-b', workload: cart, labels: { app: 'cart', 'pod-template-hash': '7d9f' } }),
  examplePod({ name: 'cart-a', workload: cart, labels: { app: 'cart', canary: 'true' } }),
  examplePod({ name: 'odd', workload: { kind: 'Rollout', name: 'odd' }, labels: {} }),
]
const idle: Workload = {
  ...{ namespace: 'shop', kind: 'CronJob', name: 'nightly', uid: '1' },
  ...{ createdAt: exampleTime(0), desired: null, ready: 0, labels: {} },
}

test('offers a namespace, its workloads, its labels and its pods, each with how many pods it means', () => {
  const choices = sourceChoices('shop', pods, [idle])
  expect(choices.map(({ kind, name, pods: count }) => `${kind} ${name} ${count}`)).toEqual([
    'Namespace Everything in shop 3',
    'Deployment cart 2',
    'CronJob nightly 0',
    'Label app=cart 2',
    'Label canary=true 1',
    'Pod cart-a 1',
    'Pod cart-b 1',
    'Pod odd 1',
  ])
  expect(choices.slice(0, 4).map(({ key }) => key)).toEqual([
    'shop',
    'shop/deployment/cart',
    'shop/cronjob/nightly',
    'shop/labelSelector/app=cart',
  ])
})

const typed = [
  { text: ' infra/deploy/proxy ', meant: 'infra/deployment/proxy' },
  { text: 'app=cart,tier in (web)', meant: 'shop/labelSelector/app=cart,tier in (web)' },
  { text: 'app.kubernetes.io/name=cart', meant: 'shop/labelSelector/app.kubernetes.io/name=cart' },
  { text: '!canary', meant: 'shop/labelSelector/!canary' },
  { text: 'cart', meant: null },
  { text: 'app=', meant: 'shop/labelSelector/app=' },
  { text: 'app=a b', meant: null },
  { text: '', meant: null },
]
for (const { text, meant } of typed) {
  test(`knows what is meant by ${JSON.stringify(text)}`, () => {
    const selection = typedSource(text, 'shop')
    expect(selection && writeSelection(selection)).toBe(meant)
  })
}

test('without a namespace a selector means nothing', () => expect(typedSource('app=cart', null)).toBeNull())
