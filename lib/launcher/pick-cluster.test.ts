import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pickCluster } from './pick-cluster.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'podlogs-'))
  await mkdir(join(folder, 'home/.kube'), { recursive: true })
  await mkdir(join(folder, 'account'))
  for (const path of ['home/.kube/config', 'one', 'two', 'account/token']) await writeFile(join(folder, path), 'text')
  await writeFile(join(folder, 'empty'), '')
})
afterAll(() => rm(folder, { recursive: true }))

const machine = (changes: { KUBECONFIG?: string; home?: string; pod?: boolean }) => ({
  environment: {
    ...(changes.KUBECONFIG === undefined ? {} : { KUBECONFIG: changes.KUBECONFIG }),
    ...(changes.pod === true ? { KUBERNETES_SERVICE_HOST: '10.0.0.1' } : {}),
  },
  home: join(folder, changes.home ?? 'nobody'),
  workingFolder: folder,
  accountFolder: join(folder, 'account'),
})
const nothing = { demo: false, kubeconfig: null }

test('the file that was named goes before everything else, from the folder where the person stands', async () => {
  const choice = await pickCluster({ ...nothing, kubeconfig: 'one' }, machine({ KUBECONFIG: 'two', home: 'home' }))
  expect(choice).toMatchObject({ type: 'kubeconfig', files: [join(folder, 'one')] })
})

test('KUBECONFIG may list several files', async () => {
  const choice = await pickCluster(nothing, machine({ KUBECONFIG: 'one:two', home: 'home', pod: true }))
  expect(choice).toMatchObject({ type: 'kubeconfig', files: [join(folder, 'one'), join(folder, 'two')] })
})

test('then comes ~/.kube/config, then the account of the pod, then the demo cluster', async () => {
  const usual = { type: 'kubeconfig', files: [join(folder, 'home/.kube/config')] }
  expect(await pickCluster(nothing, machine({ home: 'home', pod: true }))).toMatchObject(usual)
  expect(await pickCluster(nothing, machine({ pod: true }))).toEqual({ type: 'in-cluster' })
  expect(await pickCluster(nothing, machine({}))).toEqual({ type: 'demo', asked: false })
})

test('the demo cluster that was asked for wins over all there is', async () => {
  const choice = await pickCluster({ ...nothing, demo: true }, machine({ KUBECONFIG: 'one', home: 'home' }))
  expect(choice).toEqual({ type: 'demo', asked: true })
})

const refused = [
  { name: 'missing', path: 'three', says: 'does not exist' },
  { name: 'a folder', path: 'home', says: 'is not a file' },
  { name: 'empty', path: 'empty', says: 'is empty' },
]
for (const { name, path, says } of refused) {
  test(`a file that was named and cannot be read is refused by its full path: ${name}`, async () => {
    const sentence = `${join(folder, path)} ${says}.`
    await expect(pickCluster({ ...nothing, kubeconfig: path }, machine({}))).rejects.toThrow(sentence)
    await expect(pickCluster(nothing, machine({ KUBECONFIG: path }))).rejects.toThrow(sentence)
  })
}
