import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { clustersOf } from './clusters-of.ts'
import { clusterOfPod, readKubeConfig, selectContext } from './read-kube-config.ts'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

test('several files are one kubeconfig; of two entries of a name the first counts', () => {
  const kubeConfig = readKubeConfig([fixture('exec-plugin.yaml'), fixture('second.yaml')])
  expect(
    clustersOf(kubeConfig, 'works', false).map(({ context, cluster, namespace, current }) => [
      context,
      cluster,
      namespace,
      current,
    ]),
  ).toEqual([
    ['works', 'fake', 'shop', true],
    ['fails', 'fake', null, false],
    ['second', 'other', null, false],
  ])
  expect(kubeConfig.getCluster('fake')?.server).toBe('http://127.0.0.1:1')
})

test('paths in a kubeconfig are relative to it', () => {
  const kubeConfig = readKubeConfig([fixture('second.yaml')])
  expect(kubeConfig.getCluster('other')?.caFile).toBe(fixture('ca.crt'))
})

test('a file that is not there is said by name', () => {
  expect(() => readKubeConfig(['/nowhere/config'])).toThrow(/\/nowhere\/config cannot be read: there is no such file/)
})

test('plain http needs no word about certificates', () => {
  const kubeConfig = selectContext(readKubeConfig([fixture('exec-plugin.yaml')]), 'works')
  expect(kubeConfig.getCurrentCluster()?.skipTLSVerify).toBe(true)
  expect(selectContext(readKubeConfig([fixture('second.yaml')]), 'second').getCurrentCluster()?.skipTLSVerify).toBe(
    false,
  )
})

test('a pod without an account knows its cluster, and nobody to ask it as', () => {
  const kubeConfig = clusterOfPod({ KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '443' })
  expect(kubeConfig?.getCurrentCluster()?.server).toBe('https://[fd00::1]:443')
  expect(kubeConfig?.getUsers()).toEqual([])
  expect(clusterOfPod({})).toBeNull()
})
